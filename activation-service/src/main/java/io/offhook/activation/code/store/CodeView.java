package io.offhook.activation.code.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code as administrators see it: everything but its digits.
 *
 * @param mac present: only this device may redeem it
 * @param mraAllowed whether a phone may redeem it over MRA, from outside the premises
 * @param endedAt when it was redeemed, expired or released
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CodeView(
        UUID codeId,
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String mac,
        @Nullable String ownerId,
        Status status,
        Instant issuedAt,
        Instant expiresAt,
        boolean mraAllowed,
        @Nullable Instant endedAt) {

    /** The state of a code, as the events tell it. */
    public enum Status {
        LIVE,
        REDEEMED,
        EXPIRED,
        RELEASED
    }
}
