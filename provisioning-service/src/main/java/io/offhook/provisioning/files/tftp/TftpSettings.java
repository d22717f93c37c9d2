package io.offhook.provisioning.files.tftp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Where and how files go out over TFTP. */
@ConfigMapping(prefix = "offhook.tftp")
interface TftpSettings {

    @WithDefault("true")
    boolean enabled();

    /** The address to bind. */
    @WithDefault("0.0.0.0")
    String host();

    /** Where none is set: 69 if the process may, else 6969, and if both are taken the service starts without TFTP. */
    OptionalInt port();

    /** Under way at the same time. */
    @WithDefault("500")
    int maxTransfers();

    /** To one address; an office behind NAT is one. */
    @WithDefault("50")
    int maxTransfersPerAddress();

    /** What is not acknowledged in time is sent again, at first after so long. */
    @WithDefault("PT1S")
    Duration retransmitTimeout();
}
