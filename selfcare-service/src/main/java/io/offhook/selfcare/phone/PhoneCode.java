package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The latest code of a phone.
 *
 * @param codeId absent if the phone could not get a code
 * @param expiresAt the first instant at which the code is refused
 */
public record PhoneCode(
        @Nullable UUID codeId, Status status, @Nullable Instant expiresAt) {

    public enum Status {
        LIVE,
        REDEEMED,
        EXPIRED,
        RELEASED,
        /** The phone required a code and could not get one. */
        REFUSED
    }

    /** The clock decides; {@code CodeExpired} follows later. */
    boolean isLive(Instant at) {
        return status == Status.LIVE && expiresAt != null && at.isBefore(expiresAt);
    }
}
