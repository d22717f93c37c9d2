package io.offhook.provisioning.phone.store;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.Phone;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.activation.MacConflicts;
import io.offhook.provisioning.phone.activation.MacConflicts.PhoneChange;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

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

    /** The decisions in the order of the requests, one for each of different phones. In the caller's transaction. */
    public Uni<List<Decision<PhoneEvent, PhoneRefusal>>> handleAll(List<Request<PhoneCommand>> requests) {
        return catalogue
                .load()
                .chain(() -> phones.handleAll(requests))
                .call(decisions -> conflicts.afterChanges(IntStream.range(0, requests.size())
                        .mapToObj(place -> change(requests.get(place), decisions.get(place)))
                        .toList()));
    }

    private static PhoneChange change(Request<PhoneCommand> request, Decision<PhoneEvent, PhoneRefusal> decision) {
        return new PhoneChange(UUID.fromString(request.streamId()), decision.events(), request.cause());
    }

    /** Removes phones that exist. In the caller's transaction. */
    public Uni<Void> removeAll(List<UUID> phoneIds, Cause cause) {
        var requests = phoneIds.stream()
                .map(id -> new Request<PhoneCommand>(id.toString(), new RemovePhone(), cause))
                .toList();
        return handleAll(requests).replaceWithVoid();
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
