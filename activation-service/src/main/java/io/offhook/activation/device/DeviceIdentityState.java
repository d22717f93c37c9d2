package io.offhook.activation.device;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The identity of a device as its events tell it.
 *
 * @param locked whether no certificate redeems until an administrator chooses
 * @param suspects certificates to choose from, also after the choice
 * @param refused those that were not called genuine
 */
public record DeviceIdentityState(
        boolean locked, Set<String> suspects, Set<String> refused, Optional<Instant> lastSuspected) {

    static final DeviceIdentityState TRUSTED = new DeviceIdentityState(false, Set.of(), Set.of(), Optional.empty());

    public DeviceIdentityState {
        suspects = Set.copyOf(suspects);
        refused = Set.copyOf(refused);
    }

    DeviceIdentityState suspected(Instant at) {
        return new DeviceIdentityState(locked, suspects, refused, Optional.of(at));
    }

    DeviceIdentityState locked(List<String> certificates) {
        var all = new LinkedHashSet<>(refused);
        all.addAll(certificates);
        return new DeviceIdentityState(true, all, refused, lastSuspected);
    }

    DeviceIdentityState unlocked(List<String> stillRefused) {
        return new DeviceIdentityState(false, suspects, Set.copyOf(stillRefused), lastSuspected);
    }
}
