package io.offhook.provisioning.files.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where and how phones come in. */
@ConfigMapping(prefix = "offhook.phone-side")
interface HttpSettings {

    String host();

    /** For HTTP. */
    int port();

    /** For HTTPS, where there is a certificate. */
    int httpsPort();

    /** What does not handshake, does not ask or does not take its answer for so long is closed. */
    @WithDefault("PT10S")
    Duration patience();

    /** A balancer in front tells callers' addresses by PROXY protocol. */
    @WithDefault("false")
    boolean proxyProtocol();

    /** On each port. */
    @WithDefault("5000")
    int mostConnections();
}
