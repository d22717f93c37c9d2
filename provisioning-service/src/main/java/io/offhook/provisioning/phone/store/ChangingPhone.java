package io.offhook.provisioning.phone.store;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.Phone;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.activation.MacConflicts;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Brings an administrator's command to a phone that exists. A MAC that the phone gives up goes to the phone that waits for it. */
@ApplicationScoped
public class ChangingPhone {

    private final CommandHandler<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> phones;
    private final UnitOfWork units;
    private final CurrentCatalogue catalogue;
    private final MacConflicts conflicts;

    ChangingPhone(
            EventStore store,
            PhoneProjection projection,
            UnitOfWork units,
            CurrentCatalogue catalogue,
            MacConflicts conflicts) {
        this.phones =
                new CommandHandler<>(store, new PhoneDecider(catalogue::model), PhoneEvent.class, projection::applyAll);
        this.units = units;
        this.catalogue = catalogue;
        this.conflicts = conflicts;
    }

    /** @param seen the version that the caller saw, if it names one; fails with {@code StaleVersion} if the phone is at another */
    public Uni<Decision<PhoneEvent, PhoneRefusal>> change(
            UUID phoneId, Optional<Long> seen, PhoneCommand command, Cause cause) {
        return units.run(() -> handle(phoneId, seen, command, cause));
    }

    /** In the caller's transaction. */
    Uni<Decision<PhoneEvent, PhoneRefusal>> handle(
            UUID phoneId, Optional<Long> seen, PhoneCommand command, Cause cause) {
        return catalogue
                .load()
                .chain(() -> phones.handle(phoneId.toString(), seen, command, cause))
                .call(decision -> conflicts.afterChange(phoneId, decision.events(), cause));
    }
}
