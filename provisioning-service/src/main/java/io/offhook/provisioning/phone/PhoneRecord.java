package io.offhook.provisioning.phone;

import java.util.Optional;
import java.util.UUID;

/** What the rules need to know of a phone that exists. */
public record PhoneRecord(UUID phoneId, DeviceName name, String model, Optional<String> ownerId) {

    PhoneRecord named(DeviceName newName) {
        return new PhoneRecord(phoneId, newName, model, ownerId);
    }
}
