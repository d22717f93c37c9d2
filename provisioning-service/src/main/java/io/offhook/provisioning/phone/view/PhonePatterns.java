package io.offhook.provisioning.phone.view;

import io.offhook.provisioning.value.Wildcard;
import java.util.Optional;

/** What fields of a phone look like; an empty one matches every phone. A phone without an owner has none that looks like anything. */
public record PhonePatterns(
        Optional<Wildcard> deviceName,
        Optional<Wildcard> description,
        Optional<Wildcard> devicePool,
        Optional<Wildcard> securityProfile,
        Optional<Wildcard> ownerId) {

    public static final PhonePatterns NONE =
            new PhonePatterns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static PhonePatterns of(Optional<Wildcard> deviceName, Optional<Wildcard> ownerId) {
        return new PhonePatterns(deviceName, Optional.empty(), Optional.empty(), Optional.empty(), ownerId);
    }
}
