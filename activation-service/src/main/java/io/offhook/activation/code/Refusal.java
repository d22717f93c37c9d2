package io.offhook.activation.code;

import java.time.Instant;
import java.util.Optional;

/**
 * A command was refused.
 *
 * @param reason the true reason, for the record and for administrators
 * @param shown what the caller is told; less than the reason where another device must not learn it
 * @param liveUntil present if the code can still be redeemed, by another device
 */
public record Refusal(RefusalReason reason, RefusalReason shown, Optional<Instant> liveUntil) {

    /** A refusal whose reason is shown as it is. */
    public static Refusal of(RefusalReason reason) {
        return new Refusal(reason, reason, Optional.empty());
    }
}
