package io.offhook.contracts.activation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone has a live code.
 *
 * @param model product model that may redeem it
 * @param mac present: this device alone may redeem it; absent: any device of the model
 * @param expiresAt the first instant at which it is no longer accepted
 * @param mraAllowed whether a phone outside the premises may redeem it; absent: it may not
 */
public record CodeIssued(
        UUID codeId,
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String mac,
        @Nullable String ownerId,
        Instant expiresAt,
        @Nullable Boolean mraAllowed)
        implements ActivationEvent {

    /** For a phone on the premises. */
    public CodeIssued(
            UUID codeId,
            UUID phoneId,
            String deviceName,
            String model,
            @Nullable String mac,
            @Nullable String ownerId,
            Instant expiresAt) {
        this(codeId, phoneId, deviceName, model, mac, ownerId, expiresAt, null);
    }

    public boolean allowsMra() {
        return Boolean.TRUE.equals(mraAllowed);
    }
}
