package io.offhook.activation.code;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a code is in its life. A state that is not {@link Live} has no way back. */
public sealed interface ActivationCode {

    UUID codeId();

    /**
     * Waiting to be redeemed.
     *
     * @param expiresAt the first instant at which it is no longer accepted
     */
    record Live(UUID codeId, Binding binding, @Nullable String ownerId, Instant expiresAt) implements ActivationCode {

        boolean isOverAt(Instant at) {
            return !at.isBefore(expiresAt);
        }
    }

    /** Used up by one device; only its certificate is given the same answer again. */
    record Redeemed(UUID codeId, String mac, String certificateFingerprint) implements ActivationCode {}

    /** Ended without having been used. */
    record Closed(UUID codeId, Ending ending) implements ActivationCode {}

    enum Ending {
        EXPIRED,
        RELEASED
    }
}
