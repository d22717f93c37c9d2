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
import io.offhook.provisioning.phone.PhoneCommand.AtSites;
import io.offhook.provisioning.phone.PhoneCommand.RemovePhone;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.activation.MacConflicts;
import io.offhook.provisioning.phone.activation.MacConflicts.PhoneChange;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Brings an administrator's command to a phone that exists. A MAC that the phone gives up goes to the phone that waits for it. */
@ApplicationScoped
public class ChangingPhone {

    private final CommandHandler<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> phones;
    private final UnitOfWork units;
    private final CurrentCatalogue catalogue;
    private final MacConflicts conflicts;
    private final FindPhones queries;

    ChangingPhone(
            EventStore store,
            PhoneProjection projection,
            UnitOfWork units,
            CurrentCatalogue catalogue,
            MacConflicts conflicts,
            FindPhones queries) {
        this.phones =
                new CommandHandler<>(store, new PhoneDecider(catalogue::model), PhoneEvent.class, projection::applyAll);
        this.units = units;
        this.catalogue = catalogue;
        this.conflicts = conflicts;
        this.queries = queries;
    }

    /**
     * @param seen the version that the caller saw, if it names one; fails with {@code StaleVersion} if the phone is at another
     * @param rights at which sites the caller may change phones; where the phone is, the same transaction tells
     */
    public Uni<Decision<PhoneEvent, PhoneRefusal>> change(
            UUID phoneId, Optional<Long> seen, PhoneCommand command, SiteRights rights, Cause cause) {
        return units.run(() -> isElsewhere(phoneId, rights)
                .flatMap(elsewhere -> elsewhere
                        ? Uni.createFrom().item(Decision.refused(PhoneRefusal.UNKNOWN_PHONE))
                        : handle(phoneId, seen, new AtSites(rights, command), cause)));
    }

    /**
     * Whether the caller may not know that there is such a phone, before anything else is said of it. Another request may move it after
     * that: the command decides. In the caller's transaction.
     */
    Uni<Boolean> isElsewhere(UUID phoneId, SiteRights rights) {
        return rights.isLimited()
                ? queries.byId(phoneId)
                        .map(found -> found.filter(phone -> rights.covers(phone.devicePool()))
                                .isEmpty())
                : Uni.createFrom().item(false);
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

    /** Removes those of the phones that are at sites of the caller, and returns them. In the caller's transaction. */
    public Uni<Set<UUID>> removeAll(List<UUID> phoneIds, SiteRights rights, Cause cause) {
        var requests = phoneIds.stream()
                .map(id -> new Request<PhoneCommand>(id.toString(), new AtSites(rights, new RemovePhone()), cause))
                .toList();
        return handleAll(requests)
                .map(decisions -> IntStream.range(0, phoneIds.size())
                        .filter(place -> decisions.get(place).refusal().isEmpty())
                        .mapToObj(phoneIds::get)
                        .collect(Collectors.toSet()));
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
