package io.offhook.provisioning.phone.store;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.PhoneChanges;
import io.offhook.provisioning.phone.PhoneCommand.AtSites;
import io.offhook.provisioning.phone.PhoneCommand.Reconfigure;
import io.offhook.provisioning.phone.PhoneEdit;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.view.DeviceNameTaken;
import io.offhook.provisioning.phone.view.DeviceNames;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.UserId;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Edits a phone: its record, its device, and what its lines show. */
@ApplicationScoped
public class EditingPhone {

    private final UnitOfWork units;
    private final ChangingPhone changing;
    private final CurrentCatalogue catalogue;
    private final DeviceNames names;
    private final KnownOwners owners;
    private final LineTexts texts;
    private final FindPhones queries;

    EditingPhone(
            UnitOfWork units,
            ChangingPhone changing,
            CurrentCatalogue catalogue,
            DeviceNames names,
            KnownOwners owners,
            LineTexts texts,
            FindPhones queries) {
        this.units = units;
        this.changing = changing;
        this.catalogue = catalogue;
        this.names = names;
        this.owners = owners;
        this.texts = texts;
        this.queries = queries;
    }

    /** What became of an edit. */
    public sealed interface Result {

        /** It is as asked for now; no event: it was before. */
        record Edited(Decision<PhoneEvent, PhoneRefusal> decision) implements Result {}

        record UnknownOwner(UserId ownerId) implements Result {}

        /** @param holder the phone that has the MAC; empty if it gave it up meanwhile */
        record MacInUse(DeviceName name, Optional<UUID> holder) implements Result {}
    }

    /**
     * Throws {@code MalformedValue} if it names a document that does not exist.
     *
     * @param otherDevice whether another device is to take the place of the present one
     * @param seen the version that the caller saw; fails with {@code StaleVersion} if the phone is at another
     * @param rights at which sites the caller may change phones
     */
    public Uni<Result> edit(
            UUID phoneId, PhoneEdit edit, boolean otherDevice, Optional<Long> seen, SiteRights rights, Cause cause) {
        return units.run(() -> catalogue.load().flatMap(current -> {
                    var changes = edit.resolve(current);
                    return inTheWay(phoneId, changes, rights)
                            .flatMap(obstacle -> obstacle.isPresent()
                                    ? Uni.createFrom().item(obstacle.get())
                                    : otherTexts(phoneId, edit).flatMap(texts -> {
                                        var command = new Reconfigure(changes, otherDevice, texts.isPresent());
                                        return apply(phoneId, texts, new AtSites(rights, command), seen, cause);
                                    }));
                }))
                .onFailure(DeviceNameTaken.class)
                .recoverWithItem(() -> new Result.MacInUse(edit.name().orElseThrow(), Optional.empty()));
    }

    private Uni<Optional<Result>> inTheWay(UUID phoneId, PhoneChanges changes, SiteRights rights) {
        return changing.isElsewhere(phoneId, rights)
                .flatMap(elsewhere -> elsewhere
                        ? Uni.createFrom()
                                .item(Optional.of(new Result.Edited(Decision.refused(PhoneRefusal.UNKNOWN_PHONE))))
                        : inTheWay(phoneId, changes));
    }

    private Uni<Optional<Result>> inTheWay(UUID phoneId, PhoneChanges changes) {
        var owner = changes.ownerId().flatMap(it -> it);
        return owners.among(owner.map(UserId::text).map(Set::of).orElse(Set.of()))
                .flatMap(known -> owner.isPresent() && known.isEmpty()
                        ? Uni.createFrom().item(Optional.of(new Result.UnknownOwner(owner.get())))
                        : holder(phoneId, changes));
    }

    private Uni<Optional<Result>> holder(UUID phoneId, PhoneChanges changes) {
        return changes.name()
                .map(name -> names.holders(List.of(name.text()))
                        .map(holders -> Optional.ofNullable(holders.get(name.text()))
                                .filter(holder -> !holder.equals(phoneId))
                                .<Result>map(holder -> new Result.MacInUse(name, Optional.of(holder)))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Empty if the lines show what they are to show. */
    private Uni<Optional<List<LineText>>> otherTexts(UUID phoneId, PhoneEdit edit) {
        return edit.texts().isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : queries.byId(phoneId)
                        .map(found ->
                                edit.texts().filter(wanted -> found.stream().noneMatch(phone -> phone.shows(wanted))));
    }

    private Uni<Result> apply(
            UUID phoneId, Optional<List<LineText>> other, AtSites command, Optional<Long> seen, Cause cause) {
        return changing.handle(phoneId, seen, command, cause)
                .call(decision -> other.isEmpty() || decision.refusal().isPresent()
                        ? Uni.createFrom().voidItem()
                        : texts.replaceAll(Map.of(phoneId, other.get())))
                .map(Result.Edited::new);
    }
}
