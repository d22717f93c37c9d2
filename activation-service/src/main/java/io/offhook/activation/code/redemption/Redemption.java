package io.offhook.activation.code.redemption;

import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.secret.CodeSecrets.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** How an attempt to redeem a code ended. */
public sealed interface Redemption {

    /**
     * The device is this phone now.
     *
     * @param again it had been told so before; the answer may have been lost
     */
    record Accepted(UUID phoneId, String deviceName, boolean again) implements Redemption {}

    /**
     * No.
     *
     * @param why the truth, for administrators
     * @param told what the device hears
     * @param code what it was about, if there is such a code
     * @param liveUntil set if that code can still be redeemed, by another device
     */
    record Refused(RefusalReason why, RefusalReason told, Optional<Found> code, Optional<Instant> liveUntil) implements Redemption {

        static Refused because(RefusalReason why) {
            return new Refused(why, why, Optional.empty(), Optional.empty());
        }
    }

    /** Not now. Nothing was decided, or it is not known what. */
    record ComeBack(RefusalReason why, Duration after) implements Redemption {}

    static Redemption busy() {
        return new ComeBack(RefusalReason.BUSY, Duration.ofSeconds(1));
    }
}
