package io.offhook.benchmarks.wire;

import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import javax.net.ssl.SSLEngine;

/** TLS of a phone that does not name P-256, and exchanges keys on x25519 as the others do: a server takes it for one of RSA alone. */
final class WithoutP256 {

    private static final String[] JDK = {"x25519"};
    private static final String[] NATIVE = {"X25519"};

    private WithoutP256() {}

    /** The option is for BoringSSL and does nothing else; the JDK asks the engine. */
    static SslContext context(SslContextBuilder phone) throws IOException {
        var context = phone.option(OpenSslContextOption.GROUPS, NATIVE).build();
        return context instanceof JdkSslContext ? ofJdk(context) : context;
    }

    private static SslContext ofJdk(SslContext context) {
        return new DelegatingSslContext(context) {
            @Override
            protected void initEngine(SSLEngine engine) {
                var parameters = engine.getSSLParameters();
                parameters.setNamedGroups(JDK);
                engine.setSSLParameters(parameters);
            }
        };
    }
}
