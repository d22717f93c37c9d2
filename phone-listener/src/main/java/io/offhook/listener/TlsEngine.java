package io.offhook.listener;

import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.OpenSSLEngineOptions;

/** The TLS implementation of a listener. */
public enum TlsEngine {
    /** BoringSSL where its library is present and loads, else the JDK. */
    AUTO,
    /** BoringSSL; the service does not start without it. */
    NATIVE,
    /** The JDK. It speaks TLS 1.0 only where the JDK's security settings allow it too. */
    JDK;

    public void set(NetServerOptions options) {
        switch (this) {
            case AUTO -> (OpenSSLEngineOptions.isAvailable() ? NATIVE : JDK).set(options);
            case NATIVE -> options.setSslEngineOptions(new OpenSSLEngineOptions());
            case JDK -> {
                refuseRenegotiation();
                options.setSslEngineOptions(new JdkSSLEngineOptions());
            }
        }
    }

    /** A client of TLS 1.2 could ask for handshakes without end, each a signature. BoringSSL refuses by itself. */
    private static void refuseRenegotiation() {
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
    }
}
