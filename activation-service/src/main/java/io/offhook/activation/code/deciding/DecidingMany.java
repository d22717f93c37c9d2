package io.offhook.activation.code.deciding;

import io.offhook.activation.code.deciding.Deciding.Outcome;
import io.offhook.eventing.UnitOfWork;
import io.offhook.eventing.VersionConflict;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Decides about some phones in one transaction, for the price of one commit; where a rival is in the way, one by one. */
@ApplicationScoped
public class DecidingMany {

    private static final Logger LOG = Logger.getLogger(DecidingMany.class);

    private final UnitOfWork units;

    DecidingMany(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Runs the decisions in order.
     *
     * @return how many of them came to something; one that fails does not stop the others
     */
    public Uni<Integer> decide(List<Supplier<Uni<Outcome>>> decisions) {
        return units.runApart(() -> sum(decisions, Supplier::get))
                .onFailure()
                .recoverWithUni(() -> sum(
                        decisions,
                        each -> units.runApart(each)
                                .onFailure(VersionConflict.class)
                                .recoverWithNull() // another replica, or a redemption, was faster
                                .onFailure()
                                .invoke(failure -> LOG.warnf("One decision of many failed: %s", failure.toString()))
                                .onFailure()
                                .recoverWithNull()));
    }

    private static Uni<Integer> sum(
            List<Supplier<Uni<Outcome>>> decisions, Function<Supplier<Uni<Outcome>>, Uni<Outcome>> run) {
        return Multi.createFrom()
                .iterable(decisions)
                .onItem()
                .transformToUniAndConcatenate(each -> run.apply(each)
                        .map(outcome ->
                                outcome == null || outcome.decision().events().isEmpty() ? 0 : 1))
                .collect()
                .with(java.util.stream.Collectors.summingInt(each -> each));
    }
}
