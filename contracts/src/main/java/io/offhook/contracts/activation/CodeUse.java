package io.offhook.contracts.activation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code was used: its phone has this MAC from now on. Whether the device proved the MAC tells the event itself. */
public sealed interface CodeUse extends ActivationEvent permits CodeRedeemed, CodeRedeemedByClaim {

    UUID codeId();

    UUID phoneId();

    /** 12 upper-case hex. */
    String mac();

    String model();

    String deviceName();

    /** The site of the network that it came from, if the phone had no MAC and the network is of a device pool. */
    @Nullable
    String devicePool();
}
