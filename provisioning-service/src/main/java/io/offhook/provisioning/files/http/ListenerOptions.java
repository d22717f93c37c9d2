package io.offhook.provisioning.files.http;

import io.offhook.provisioning.files.FilesSettings.KeyPairFiles;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** How the ports are opened: little room for what no phone sends. */
final class ListenerOptions {

    private static final int LONGEST_LINE = 1_024;
    private static final int LARGEST_HEADERS = 4_096;

    private ListenerOptions() {}

    static HttpServerOptions plain(HttpSettings settings) {
        return new HttpServerOptions()
                .setHost(settings.host())
                .setPort(settings.port())
                .setUseProxyProtocol(settings.proxyProtocol())
                .setHttp2ClearTextEnabled(false) // else nobody knows of a connection before its first bytes
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEADERS);
    }

    static HttpServerOptions secure(HttpSettings settings, KeyPairFiles keyPair) {
        return plain(settings)
                .setPort(settings.httpsPort())
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(keyPair.certificate().toString())
                        .setKeyPath(keyPair.key().toString()))
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(settings.patience().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
    }
}
