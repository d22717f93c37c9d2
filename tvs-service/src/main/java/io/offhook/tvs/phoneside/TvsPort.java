package io.offhook.tvs.phoneside;

import io.offhook.listener.TlsEngine;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where and how phones ask. */
@ConfigMapping(prefix = "offhook.tvs")
interface TvsPort {

    @WithDefault("0.0.0.0")
    String host();

    int port();

    /** PEM: the certificate with the TVS role, its chain if it has one. Without it the port stays shut. */
    Optional<Path> certificate();

    /** PEM, PKCS#8. */
    Optional<Path> key();

    @WithDefault("AUTO")
    TlsEngine tls();

    /** TLS 1.0 and 1.1 as well, for the oldest phones. */
    @WithDefault("false")
    boolean oldTls();

    /** PEM: the CAs whose devices may ask. Without it anybody may: what is asked is public. */
    Optional<Path> clientAuthorities();

    /** What does not handshake, does not ask, or does not listen for so long is closed. */
    @WithDefault("PT10S")
    Duration patience();

    @WithDefault("10000")
    int mostConnections();

    /** One address may be a whole office behind NAT. */
    @WithDefault("2000")
    int mostPerAddress();

    /** While an event loop is late by this much nobody comes in. */
    @WithDefault("PT1S")
    Duration tooLate();

    /** At the end, how long those that are amid a request may finish it. */
    @WithDefault("PT5S")
    Duration drain();
}
