package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhonePasswordViewed;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.phone.PhoneRegistered;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.contracts.phone.PhoneUnregistered;
import io.offhook.contracts.phone.RegistrationMismatchSuspected;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.Phone;
import io.offhook.provisioning.phone.PhoneCommand;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.PhoneDecider;
import io.offhook.provisioning.phone.PhoneRefusal;
import io.offhook.provisioning.phone.view.PhoneProjection;
import io.offhook.provisioning.value.DeviceName;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Phones whose device redeemed a code while another phone had its MAC. When the other gives the MAC up, the phone that waits longest
 * gets it. Every call belongs to the caller's transaction.
 */
@ApplicationScoped
public class MacConflicts {

    private static final String ADD = """
            insert into mac_conflict (code_id, phone_id, mac, since) values ($1, $2, $3, $4)
            on conflict (code_id) do nothing""";

    private static final String FORGET = "delete from mac_conflict where phone_id = any($1::uuid[])";

    private static final String TAKE_FIRST = """
            delete from mac_conflict
            where code_id = (select code_id from mac_conflict where mac = $1 order by since limit 1)
            returning phone_id, code_id""";

    private final CommandHandler<PhoneCommand, Phone, PhoneEvent, PhoneRefusal> phones;

    MacConflicts(EventStore store, PhoneProjection projection) {
        this.phones = new CommandHandler<>(
                store, new PhoneDecider(ignored -> Optional.empty()), PhoneEvent.class, projection::applyAll);
    }

    /** Events of a phone, and their cause. */
    public record PhoneChange(UUID phoneId, List<PhoneEvent> events, Cause cause) {}

    Uni<Void> add(UUID phoneId, UUID codeId, MacAddress mac, Instant since) {
        return PlainSql.update(ADD, codeId, phoneId, mac.digits(), since.atOffset(ZoneOffset.UTC))
                .replaceWithVoid();
    }

    /** After a phone changed: it waits for no MAC any more, and a MAC that it gave up goes to the phone that waits for it. */
    public Uni<Void> afterChange(UUID phoneId, List<PhoneEvent> events, Cause cause) {
        return afterChanges(List.of(new PhoneChange(phoneId, events, cause)));
    }

    /** The same for many phones. */
    public Uni<Void> afterChanges(List<PhoneChange> changes) {
        var changed = changes.stream().filter(each -> !each.events().isEmpty()).toList();
        if (changed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var phoneIds = changed.stream().map(PhoneChange::phoneId).toArray(UUID[]::new);
        return PlainSql.update(FORGET, (Object) phoneIds)
                .chain(() -> inOrder(changed, each -> handOver(each.events(), each.cause())));
    }

    private Uni<Void> handOver(List<PhoneEvent> events, Cause cause) {
        var macs = events.stream().flatMap(each -> givenUp(each).stream()).toList();
        return inOrder(macs, mac -> assignToFirst(mac, cause));
    }

    private Uni<Void> assignToFirst(MacAddress mac, Cause cause) {
        return PlainSql.select(TAKE_FIRST, mac.digits())
                .flatMap(rows -> rows.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : assign(mac, (UUID) rows.getFirst()[0], (UUID) rows.getFirst()[1], cause));
    }

    /** A phone that no longer takes the MAC leaves it to the next. */
    private Uni<Void> assign(MacAddress mac, UUID phoneId, UUID codeId, Cause cause) {
        return phones.handle(phoneId.toString(), new AssignMac(mac, codeId), cause)
                .flatMap(decision -> decision.events().isEmpty()
                        ? assignToFirst(mac, cause)
                        : afterChange(phoneId, decision.events(), cause));
    }

    private static Optional<MacAddress> givenUp(PhoneEvent event) {
        return switch (event) {
            case PhoneMacBlanked it -> mac(it.previousDeviceName());
            case PhoneRemoved it -> mac(it.deviceName());
            case PhoneMacAssigned it ->
                it.previousDeviceName().equals(it.deviceName()) ? Optional.empty() : mac(it.previousDeviceName());
            case PhoneReconfigured it ->
                it.previousDeviceName().equals(it.deviceName()) ? Optional.empty() : mac(it.previousDeviceName());
            case PhoneProvisioned ignored -> Optional.empty();
            case PhoneAutoRegistered ignored -> Optional.empty();
            case PhonePasswordViewed ignored -> Optional.empty();
            case PhoneRegistered ignored -> Optional.empty();
            case PhoneUnregistered ignored -> Optional.empty();
            case RegistrationMismatchSuspected ignored -> Optional.empty();
            case ActivationCodeRequired ignored -> Optional.empty();
            case ActivationCodeReleaseRequested ignored -> Optional.empty();
        };
    }

    private static Optional<MacAddress> mac(String deviceName) {
        return new DeviceName(deviceName).mac();
    }

    private static <T> Uni<Void> inOrder(List<T> items, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .onItem()
                .ignoreAsUni();
    }
}
