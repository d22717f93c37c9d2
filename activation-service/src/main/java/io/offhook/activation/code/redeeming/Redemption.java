package io.offhook.activation.code.redeeming;

import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.keeping.CodeSecrets.Found;
import io.offhook.contracts.activation.CloneSuspected;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param code what it was about, if there is such a code
     * @param suspicion set if the device pretends to be the one that redeemed the code
     */
    record Refused(Refusal refusal, @Nullable Found code, Optional<CloneSuspected> suspicion) implements Redemption {}

    static Redemption because(Refusal refusal) {
        return new Refused(refusal, null, Optional.empty());
    }
}
