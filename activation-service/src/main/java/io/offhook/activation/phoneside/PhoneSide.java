package io.offhook.activation.phoneside;

import io.offhook.listener.TlsEngine;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where and how phones come in. */
@ConfigMapping(prefix = "offhook.phone-side")
interface PhoneSide {

    @WithDefault("0.0.0.0")
    String host();

    /** For phones on the premises. */
    int port();

    /** For phones outside; who is not allowed outside is not served there. */
    int outsidePort();

    /** PEM: the server's chain. An EC key costs a third of an RSA one at every handshake. */
    Path certificate();

    /** PEM, PKCS#8. */
    Path key();

    @WithDefault("AUTO")
    TlsEngine tls();

    /** A balancer in front tells callers' addresses by PROXY protocol. */
    @WithDefault("false")
    boolean proxyProtocol();

    /** What does not handshake, or does not ask, for so long is closed. */
    @WithDefault("PT10S")
    Duration patience();

    @WithDefault("10000")
    int mostConnections();

    /** An event loop that is late by this much sheds callers that hold more than their share, before any cryptography. */
    @WithDefault("PT0.15S")
    Duration late();

    /** One that is late by this much sheds everybody. */
    @WithDefault("PT1S")
    Duration tooLate();

    /** Refusals that must not be told apart leave at multiples of this. */
    @WithDefault("PT0.05S")
    Duration beat();
}
