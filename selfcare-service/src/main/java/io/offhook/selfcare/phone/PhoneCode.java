package io.offhook.selfcare.phone;

import java.time.Instant;
import java.util.UUID;

/**
 * The latest code of a phone.
 *
 * @param expiresAt the first instant at which the code is refused
 * @param lost whether its owner said so: another one is being made
 */
public record PhoneCode(UUID codeId, Status status, Instant issuedAt, Instant expiresAt, boolean lost) {

    public enum Status {
        LIVE,
        REDEEMED,
        EXPIRED,
        RELEASED
    }

    /** The clock decides; {@code CodeExpired} follows later. */
    boolean isLive(Instant at) {
        return status == Status.LIVE && at.isBefore(expiresAt);
    }
}
