package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest code of a phone.
 *
 * @param codeId absent when it could not have one
 * @param expiresAt the first instant at which it is no longer accepted
 */
public record PhoneCode(
        @Nullable UUID codeId, Status status, @Nullable Instant expiresAt) {

    /** Where the code is in its life. */
    public enum Status {
        LIVE,
        REDEEMED,
        EXPIRED,
        RELEASED,
        /** The phone asked for a code and cannot have one. */
        REFUSED
    }

    /** The clock decides; the event of its expiry follows later. */
    boolean isLive(Instant at) {
        return status == Status.LIVE && expiresAt != null && at.isBefore(expiresAt);
    }
}
