package io.offhook.activation.phoneside;

import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.OpenSSLEngineOptions;

/** Who does the cryptography of TLS. */
enum TlsEngine {
    /** BoringSSL where its library is there and loads, else the JDK. */
    AUTO,
    /** BoringSSL, or no start. */
    NATIVE,
    JDK;

    void set(HttpServerOptions options) {
        switch (this) {
            case AUTO -> (OpenSSLEngineOptions.isAvailable() ? NATIVE : JDK).set(options);
            case NATIVE -> options.setSslEngineOptions(new OpenSSLEngineOptions());
            case JDK -> options.setSslEngineOptions(new JdkSSLEngineOptions());
        }
    }
}
