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
     * @param mraAllowed whether a phone outside the premises may redeem it
     * @param warned whether its end was announced
     */
    record Live(
            UUID codeId,
            Binding binding,
            @Nullable String ownerId,
            Instant expiresAt,
            boolean mraAllowed,
            boolean warned)
            implements ActivationCode {

        boolean isOverAt(Instant at) {
            return !at.isBefore(expiresAt);
        }

        Live withWarning() {
            return new Live(codeId, binding, ownerId, expiresAt, mraAllowed, true);
        }
    }

    /** Used up by one device; only its certificate is given the same answer again. */
    record Redeemed(UUID codeId, String mac, String certificateFingerprint) implements ActivationCode {}

    /** Ended without having been used. */
    record Closed(UUID codeId, Ending ending) implements ActivationCode {}

    enum Ending {
        EXPIRED(RefusalReason.EXPIRED),
        RELEASED(RefusalReason.RELEASED);

        private final RefusalReason refusal;

        Ending(RefusalReason refusal) {
            this.refusal = refusal;
        }

        RefusalReason refusal() {
            return refusal;
        }
    }
}
