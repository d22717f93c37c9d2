package io.offhook.activation.code;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a code. Only a {@link Live} code can change. */
public sealed interface ActivationCode {

    UUID codeId();

    /**
     * Waiting to be redeemed.
     *
     * @param expiresAt the first instant at which it is no longer accepted
     * @param mraAllowed whether a phone may redeem it over MRA, from outside the premises
     * @param warned whether its expiry was announced
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

    /** Redeemed by one device; that device, and no other, gets the same answer again. */
    record Redeemed(UUID codeId, String mac, String certificateFingerprint) implements ActivationCode {}

    /**
     * Used for a device that proved nothing. The claim of the same device gets the same answer again; a device that proves the MAC takes
     * over.
     */
    record Claimed(UUID codeId, String mac, boolean mraAllowed) implements ActivationCode {}

    /** Ended without being redeemed. */
    record Closed(UUID codeId, Ending ending) implements ActivationCode {}

    enum Ending {
        EXPIRED(RefusalReason.EXPIRED),
        RELEASED(RefusalReason.RELEASED);

        private final RefusalReason reason;

        Ending(RefusalReason reason) {
            this.reason = reason;
        }

        /** Why a command to such a code is refused. */
        RefusalReason reason() {
            return reason;
        }
    }
}
