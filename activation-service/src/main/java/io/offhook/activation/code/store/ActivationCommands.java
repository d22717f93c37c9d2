package io.offhook.activation.code.store;

import io.offhook.activation.code.ActivationCommand;
import io.offhook.activation.code.ActivationDecider;
import io.offhook.activation.code.PhoneActivation;
import io.offhook.activation.code.Refusal;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Brings commands to the activations of phones, in the caller's transaction. Events, read model and secrets change together or not at
 * all.
 */
@ApplicationScoped
public class ActivationCommands {

    private final CommandHandler<ActivationCommand, PhoneActivation, ActivationEvent, Refusal> activations;

    ActivationCommands(EventStore store, ActivationProjections projections) {
        this.activations =
                new CommandHandler<>(store, new ActivationDecider(), ActivationEvent.class, projections::project);
    }

    public Uni<Decision<ActivationEvent, Refusal>> handle(ActivationCommand command, Cause cause) {
        return activations.handle(streamId(command), command, cause);
    }

    /** Many commands for as many statements as one takes; the decisions in the order of the requests. */
    public Uni<List<Decision<ActivationEvent, Refusal>>> handleAll(List<Request<ActivationCommand>> requests) {
        return activations.handleAll(requests);
    }

    /** One of many commands. */
    public static Request<ActivationCommand> request(ActivationCommand command, Cause cause) {
        return new Request<>(streamId(command), command, cause);
    }

    private static String streamId(ActivationCommand command) {
        return command.phoneId().toString();
    }
}
