package io.offhook.provisioning.files.tftp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Settings of the TFTP server. */
@ConfigMapping(prefix = "offhook.tftp")
interface TftpSettings {

    @WithDefault("true")
    boolean enabled();

    /** The address to bind. */
    @WithDefault("0.0.0.0")
    String host();

    /** Where none is set: 69 if the process may bind it, else 6969, and if both are taken the service starts without TFTP. */
    OptionalInt port();

    /** How many transfers may be under way. */
    @WithDefault("500")
    int maxTransfers();

    /** The same for one address, which may be an office behind NAT. */
    @WithDefault("50")
    int maxTransfersPerAddress();

    /** The time before the first retransmission. */
    @WithDefault("PT1S")
    Duration retransmitTimeout();
}
