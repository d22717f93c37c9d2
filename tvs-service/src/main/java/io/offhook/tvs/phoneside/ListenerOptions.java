package io.offhook.tvs.phoneside;

import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How the port is opened. */
final class ListenerOptions {

    private static final int ACCEPT_BACKLOG = 1_024;

    private ListenerOptions() {}

    static NetServerOptions of(TvsPort side, Path certificate, Path key) {
        var options = new NetServerOptions()
                .setHost(side.host())
                .setPort(side.port())
                .setAcceptBacklog(ACCEPT_BACKLOG)
                .setTcpNoDelay(true)
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(certificate.toString())
                        .setKeyPath(key.toString()))
                .setEnabledSecureTransportProtocols(protocols(side))
                .setSslHandshakeTimeout(side.patience().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        side.clientAuthorities()
                .ifPresent(file -> options.setClientAuth(ClientAuth.REQUIRED)
                        .setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        side.tls().set(options);
        return options;
    }

    private static Set<String> protocols(TvsPort side) {
        var protocols = new LinkedHashSet<>(Set.of("TLSv1.2", "TLSv1.3"));
        if (side.oldTls()) {
            protocols.addAll(Set.of("TLSv1", "TLSv1.1"));
        }
        return protocols;
    }
}
