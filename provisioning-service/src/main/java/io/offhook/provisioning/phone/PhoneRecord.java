package io.offhook.provisioning.phone;

import io.offhook.contracts.phone.Line;
import io.offhook.provisioning.value.DeviceName;
import io.offhook.provisioning.value.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules know of a phone that exists.
 *
 * @param mraAllowed whether it may register by mobile and remote access
 * @param spent codes that bring it no device any more: devices redeemed them, or its owner had them withdrawn
 */
public record PhoneRecord(
        UUID phoneId,
        DeviceName name,
        String model,
        String description,
        List<Line> lines,
        Optional<String> ownerId,
        String devicePool,
        PhoneProfiles profiles,
        boolean mraAllowed,
        Set<UUID> spent) {

    public PhoneRecord {
        lines = List.copyOf(lines);
        spent = Set.copyOf(spent);
    }

    PhoneRecord named(DeviceName newName) {
        return new PhoneRecord(
                phoneId, newName, model, description, lines, ownerId, devicePool, profiles, mraAllowed, spent);
    }

    PhoneRecord in(Name pool) {
        return new PhoneRecord(
                phoneId, name, model, description, lines, ownerId, pool.text(), profiles, mraAllowed, spent);
    }

    PhoneRecord spending(UUID codeId) {
        var more = new HashSet<>(spent);
        more.add(codeId);
        return new PhoneRecord(
                phoneId, name, model, description, lines, ownerId, devicePool, profiles, mraAllowed, more);
    }

    PhoneRecord allowedMra(boolean allowed) {
        return new PhoneRecord(phoneId, name, model, description, lines, ownerId, devicePool, profiles, allowed, spent);
    }

    /** Whether another device, or one of another model, is to be this phone. */
    boolean isOtherDeviceThan(PhoneRecord before) {
        return !name.equals(before.name) || !model.equals(before.model);
    }
}
