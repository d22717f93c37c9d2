package io.offhook.activation.phoneside;

import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How the phones' ports are opened: mutual TLS, and little room for what no phone sends. */
final class ListenerOptions {

    private static final int ACCEPT_BACKLOG = 1_024;
    private static final int LONGEST_LINE = 2_048;
    private static final int LARGEST_HEADERS = 8_192;

    private ListenerOptions() {}

    static HttpServerOptions of(PhoneSide side, int port) {
        var options = new HttpServerOptions()
                .setHost(side.host())
                .setPort(port)
                .setAcceptBacklog(ACCEPT_BACKLOG)
                .setUseProxyProtocol(side.proxyProtocol())
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(side.certificate().toString())
                        .setKeyPath(side.key().toString()))
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustOptions(TrustOptions.wrap(new AnyCertificate()))
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(side.patience().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEADERS);
        side.tls().set((HttpServerOptions) options);
        return (HttpServerOptions) options;
    }
}
