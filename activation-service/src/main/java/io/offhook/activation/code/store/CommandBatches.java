package io.offhook.activation.code.store;

import io.offhook.activation.code.store.ActivationCommands.Asked;
import io.offhook.eventing.UnitOfWork;
import io.offhook.eventing.VersionConflict;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Decides about some phones in one transaction, for the price of one commit; where a rival is in the way, one by one. */
@ApplicationScoped
public class CommandBatches {

    private static final Logger LOG = Logger.getLogger(CommandBatches.class);

    private final UnitOfWork units;
    private final ActivationCommands deciding;

    CommandBatches(UnitOfWork units, ActivationCommands deciding) {
        this.units = units;
        this.deciding = deciding;
    }

    /**
     * Puts commands in order, in a transaction of their own; if that fails, each in one of its own.
     *
     * @return how many of them came to something; one that fails does not stop the others
     */
    public Uni<Integer> decide(List<Asked> asked) {
        return together(asked)
                .onFailure()
                .recoverWithUni(() -> Multi.createFrom()
                        .iterable(asked)
                        .onItem()
                        .transformToUniAndConcatenate(each -> alone(each))
                        .collect()
                        .with(Collectors.summingInt(count -> count)));
    }

    private Uni<Integer> alone(Asked asked) {
        return together(List.of(asked))
                .onFailure(VersionConflict.class)
                .recoverWithItem(0) // another replica, or a redemption, was faster
                .onFailure()
                .invoke(failure -> LOG.warnf("One decision of many failed: %s", failure.toString()))
                .onFailure()
                .recoverWithItem(0);
    }

    private Uni<Integer> together(List<Asked> asked) {
        return units.runApart(() -> deciding.decideAll(asked)).map(outcomes -> (int) outcomes.stream()
                .filter(outcome -> !outcome.decision().events().isEmpty())
                .count());
    }
}
