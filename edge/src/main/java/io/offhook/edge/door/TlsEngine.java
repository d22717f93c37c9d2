package io.offhook.edge.door;

import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.OpenSSLEngineOptions;

/** Who does the cryptography of TLS. */
public enum TlsEngine {
    /** BoringSSL where its library is there and loads, else the JDK. */
    AUTO,
    /** BoringSSL, or no start. */
    NATIVE,
    /** Speaks TLS 1.0 only where the JDK's own security settings were changed too. */
    JDK;

    public void set(NetServerOptions options) {
        switch (this) {
            case AUTO -> (OpenSSLEngineOptions.isAvailable() ? NATIVE : JDK).set(options);
            case NATIVE -> options.setSslEngineOptions(new OpenSSLEngineOptions());
            case JDK -> options.setSslEngineOptions(new JdkSSLEngineOptions());
        }
    }
}
