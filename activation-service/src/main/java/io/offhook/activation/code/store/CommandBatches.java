package io.offhook.activation.code.store;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.CommandHandler.Request;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Runs independent commands in one transaction, for the price of one commit. If it fails, each runs in its own. */
@ApplicationScoped
public class CommandBatches {

    private static final Logger LOG = Logger.getLogger(CommandBatches.class);

    private final UnitOfWork units;
    private final ActivationCommands commands;

    CommandBatches(UnitOfWork units, ActivationCommands commands) {
        this.units = units;
        this.commands = commands;
    }

    /**
     * Runs commands in order. One that fails does not stop the others.
     *
     * @return how many of them changed something
     */
    public Uni<Integer> run(List<Request<ActivationCommand>> requests) {
        return together(requests)
                .onFailure()
                .recoverWithUni(() -> Multi.createFrom()
                        .iterable(requests)
                        .onItem()
                        .transformToUniAndConcatenate(this::alone)
                        .collect()
                        .with(Collectors.summingInt(count -> count)));
    }

    private Uni<Integer> alone(Request<ActivationCommand> request) {
        return together(List.of(request))
                .onFailure(VersionConflict.class)
                .recoverWithItem(0) // another replica, or a redemption, was first
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Command failed: command=%s phone=%s failure=%s",
                        request.command().getClass().getSimpleName(),
                        request.command().phoneId(),
                        failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(0);
    }

    private Uni<Integer> together(List<Request<ActivationCommand>> requests) {
        return units.runApart(() -> commands.handleAll(requests)).map(decisions -> (int) decisions.stream()
                .filter(decision -> !decision.events().isEmpty())
                .count());
    }
}
