package io.offhook.listener;

import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Vert.x options of a listener. They leave little room for what no phone sends. */
public final class ListenerOptions {

    private static final int ACCEPT_BACKLOG = 1_024;
    private static final int MAX_REQUEST_LINE = 2_048;
    private static final int MAX_HEADERS = 8_192;

    /** Those of TLS 1.3, and those of 1.2 with forward secrecy and authenticated encryption: RFC 9325, section 4.2. */
    private static final List<String> SECURE_SUITES = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private ListenerOptions() {}

    /** HTTP/1.1, over TLS where the settings name a certificate. */
    public static HttpServerOptions http(ListenerSettings settings) {
        var options = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false) // with it, a connection is not seen before its first bytes
                .setUseAlpn(false)
                .setMaxInitialLineLength(MAX_REQUEST_LINE)
                .setMaxHeaderSize(MAX_HEADERS);
        apply(settings, options);
        return options;
    }

    /** TCP, over TLS where the settings name a certificate. */
    public static NetServerOptions tcp(ListenerSettings settings) {
        var options = new NetServerOptions();
        apply(settings, options);
        return options;
    }

    /** As {@link #tcp(ListenerSettings)}, with another certificate than that of the settings. */
    public static NetServerOptions tcp(ListenerSettings settings, Path certificate, Path key) {
        return tcp(settings).setKeyCertOptions(pem(certificate, key));
    }

    private static void apply(ListenerSettings settings, NetServerOptions options) {
        options.setHost(settings.host())
                .setPort(settings.port())
                .setAcceptBacklog(ACCEPT_BACKLOG)
                .setTcpNoDelay(true)
                .setUseProxyProtocol(settings.proxyProtocol());
        var tls = settings.tls();
        if (tls.certificate().isPresent() && tls.key().isPresent()) {
            apply(settings, tls.certificate().get(), tls.key().get(), options);
        }
    }

    private static void apply(ListenerSettings settings, Path certificate, Path key, NetServerOptions options) {
        var tls = settings.tls();
        options.setSsl(true)
                .setKeyCertOptions(pem(certificate, key))
                .setEnabledSecureTransportProtocols(protocols(tls.legacy()))
                .setSslHandshakeTimeout(settings.requestTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        tls.clientAuthorities()
                .ifPresent(file -> options.setClientAuth(ClientAuth.REQUIRED)
                        .setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        if (!tls.legacy()) {
            SECURE_SUITES.forEach(options::addEnabledCipherSuite);
        }
        tls.engine().set(options);
    }

    private static PemKeyCertOptions pem(Path certificate, Path key) {
        return new PemKeyCertOptions().setCertPath(certificate.toString()).setKeyPath(key.toString());
    }

    private static Set<String> protocols(boolean legacy) {
        var protocols = new LinkedHashSet<>(Set.of("TLSv1.2", "TLSv1.3"));
        if (legacy) {
            protocols.addAll(Set.of("TLSv1", "TLSv1.1"));
        }
        return protocols;
    }
}
