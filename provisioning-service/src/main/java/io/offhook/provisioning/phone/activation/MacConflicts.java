package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.phone.PhoneMacAssigned;
import io.offhook.contracts.phone.PhoneMacBlanked;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.phone.PhoneRemoved;
import io.offhook.eventing.Cause;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.PhoneCommand.AssignMac;
import io.offhook.provisioning.phone.deciding.ChangingPhone;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Phones whose device redeemed a code while another phone had its MAC: the first of them gets it when the other lets go. Every
 * call belongs to the caller's transaction.
 */
@ApplicationScoped
public class MacConflicts {

    private final ChangingPhone changing;

    MacConflicts(ChangingPhone changing) {
        this.changing = changing;
    }

    Uni<Void> add(UUID phoneId, UUID codeId, MacAddress mac, Instant since) {
        var row = new MacConflictRow();
        row.codeId = codeId;
        row.phoneId = phoneId;
        row.mac = mac.hex();
        row.since = since;
        return row.persist().replaceWithVoid();
    }

    /** What became of a phone. */
    public record Changed(UUID phoneId, List<PhoneEvent> events, Cause cause) {}

    public Uni<Void> afterChange(UUID phoneId, List<PhoneEvent> events, Cause cause) {
        return afterChanges(List.of(new Changed(phoneId, events, cause)));
    }

    /** After phones have changed: they wait no longer themselves, and the MACs that they set free go to those who do. */
    Uni<Void> afterChanges(List<Changed> all) {
        var changed = all.stream().filter(each -> !each.events().isEmpty()).toList();
        return changed.isEmpty()
                ? Uni.createFrom().voidItem()
                : MacConflictRow.delete(
                                "phoneId in ?1",
                                changed.stream().map(Changed::phoneId).toList())
                        .chain(() -> Multi.createFrom()
                                .iterable(changed)
                                .onItem()
                                .transformToUniAndConcatenate(each -> handOn(each.events(), each.cause()))
                                .onItem()
                                .ignoreAsUni());
    }

    private Uni<Void> handOn(List<PhoneEvent> events, Cause cause) {
        return Multi.createFrom()
                .iterable(events.stream().flatMap(each -> freed(each).stream()).toList())
                .onItem()
                .transformToUniAndConcatenate(mac -> assign(mac, cause))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> assign(MacAddress mac, Cause cause) {
        return MacConflictRow.<MacConflictRow>find("mac", Sort.by("since"), mac.hex())
                .firstResult()
                .flatMap(first -> first == null
                        ? Uni.createFrom().voidItem()
                        : first.delete()
                                .chain(() -> changing.change(first.phoneId, new AssignMac(mac, first.codeId), cause))
                                .flatMap(decision -> decision.events().isEmpty()
                                        ? assign(mac, cause)
                                        : afterChange(first.phoneId, decision.events(), cause)));
    }

    private static Optional<MacAddress> freed(PhoneEvent event) {
        return switch (event) {
            case PhoneMacBlanked it -> mac(it.previousDeviceName());
            case PhoneRemoved it -> mac(it.deviceName());
            case PhoneMacAssigned it ->
                it.previousDeviceName().equals(it.deviceName()) ? Optional.empty() : mac(it.previousDeviceName());
            case PhoneProvisioned ignored -> Optional.empty();
            case ActivationCodeRequired ignored -> Optional.empty();
            case ActivationCodeReleaseRequested ignored -> Optional.empty();
        };
    }

    private static Optional<MacAddress> mac(String deviceName) {
        return new DeviceName(deviceName).mac();
    }
}
