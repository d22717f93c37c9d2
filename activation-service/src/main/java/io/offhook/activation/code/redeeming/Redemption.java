package io.offhook.activation.code.redeeming;

import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.keeping.CodeSecrets.Found;
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
    record Refused(Refusal why, Refusal told, Optional<Found> code, Optional<Instant> liveUntil) implements Redemption {

        static Refused because(Refusal why) {
            return new Refused(why, why, Optional.empty(), Optional.empty());
        }
    }

    /** Not now. Nothing was decided, or it is not known what. */
    record ComeBack(Refusal why, Duration after) implements Redemption {}

    static Redemption busy() {
        return new ComeBack(Refusal.BUSY, Duration.ofSeconds(1));
    }
}
