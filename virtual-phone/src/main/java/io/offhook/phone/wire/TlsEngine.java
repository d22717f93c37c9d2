package io.offhook.phone.wire;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslProvider;

/** Who does the cryptography of TLS. */
public enum TlsEngine {
    JDK(SslProvider.JDK),
    /** BoringSSL, where it comes for this platform. */
    NATIVE(SslProvider.OPENSSL);

    private final SslProvider provider;

    TlsEngine(SslProvider provider) {
        this.provider = provider;
    }

    SslProvider provider() {
        return provider;
    }

    /** The native one where there is one. */
    public static TlsEngine best() {
        return OpenSsl.isAvailable() ? NATIVE : JDK;
    }
}
