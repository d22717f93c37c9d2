package io.offhook.provisioning.phone.deciding;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.provisioning.phone.Decision;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Puts a command to a phone, in the caller's transaction: the events and the read model change together or not at all. */
@ApplicationScoped
public class ChangingPhone {

    private final EventStore store;
    private final PhoneProjection projection;

    ChangingPhone(EventStore store, PhoneProjection projection) {
        this.store = store;
        this.projection = projection;
    }

    public Uni<Decision> change(UUID phoneId, PhoneCommand command, Cause cause) {
        var streamId = phoneId.toString();
        return store.load(streamId, PhoneEvent.class).flatMap(history -> {
            var decision = PhoneDecider.decide(history.fold(PhoneDecider.initial(), PhoneDecider::evolve), command);
            return store.<PhoneEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .flatMap(projection::apply)
                    .replaceWith(decision);
        });
    }
}
