package io.offhook.activation.code.redemption;

import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.secret.CodeLocation;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** How an attempt to redeem a code ended. */
public sealed interface Redemption {

    /**
     * The device is this phone now.
     *
     * @param again whether it was accepted before; the earlier answer may have been lost
     */
    record Accepted(UUID phoneId, String deviceName, boolean again) implements Redemption {}

    /** @param code the code that was meant, if there is one */
    record Refused(Refusal refusal, Optional<CodeLocation> code) implements Redemption {

        static Refused because(RefusalReason reason) {
            return new Refused(Refusal.of(reason), Optional.empty());
        }
    }

    /** The device shall try again later. Nothing was decided, or it is unknown what. */
    record RetryLater(RefusalReason reason, Duration after) implements Redemption {}

    static Redemption busy() {
        return new RetryLater(RefusalReason.BUSY, Duration.ofSeconds(1));
    }
}
