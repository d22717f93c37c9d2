package io.offhook.tvs.lsc;

import io.offhook.tvs.lsc.key.KeySpec;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a phone is to do.
 *
 * @param key of an installation
 * @param completeBy from then on it is late
 */
public record LscOperation(
        UUID id, OperationType type, Authentication authentication, Optional<KeySpec> key, Instant completeBy) {

    public LscOperation {
        if (key.isPresent() != (type == OperationType.INSTALL)) {
            throw new IllegalArgumentException("an installation has a key, and nothing else has");
        }
    }

    public boolean isLate(Instant at) {
        return !at.isBefore(completeBy);
    }
}
