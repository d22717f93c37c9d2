package io.offhook.provisioning.phone;

import io.offhook.provisioning.value.DeviceName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules know of a phone that exists.
 *
 * @param mraAllowed whether it may register by mobile and remote access
 * @param redeemed codes that devices redeemed for it, now or before
 */
public record PhoneRecord(
        UUID phoneId, DeviceName name, String model, Optional<String> ownerId, boolean mraAllowed, Set<UUID> redeemed) {

    public PhoneRecord {
        redeemed = Set.copyOf(redeemed);
    }

    PhoneRecord named(DeviceName newName) {
        return new PhoneRecord(phoneId, newName, model, ownerId, mraAllowed, redeemed);
    }

    PhoneRecord redeemed(UUID codeId) {
        var more = new HashSet<>(redeemed);
        more.add(codeId);
        return new PhoneRecord(phoneId, name, model, ownerId, mraAllowed, more);
    }

    PhoneRecord allowedMra(boolean allowed) {
        return new PhoneRecord(phoneId, name, model, ownerId, allowed, redeemed);
    }
}
