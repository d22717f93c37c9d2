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
            case JDK -> options.setSslEngineOptions(new JdkSSLEngineOptions());
        }
    }
}
