package io.offhook.benchmarks.bound;

import io.offhook.phone.wire.TlsEngine;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The phones' listener of the activation service without the activation service: the same TLS, and one answer to every
 * request.
 */
public final class BareServer extends AbstractVerticle {

    private static final Buffer ANSWER = Buffer.buffer("{\"deviceName\":\"SEP000000000000\",\"phoneId\":"
            + "\"00000000-0000-0000-0000-000000000000\",\"configuration\":{\"file\":\"SEP000000000000.cnf.xml\","
            + "\"url\":\"http://127.0.0.1:6970/SEP000000000000.cnf.xml\"}}");

    private final HttpServerOptions options;
    private final AtomicInteger port;

    private BareServer(HttpServerOptions options, AtomicInteger port) {
        this.options = options;
        this.port = port;
    }

    /** Arguments: PEM files of certificate and key, then the {@link TlsEngine}. */
    public static void main(String[] arguments) throws IOException {
        var options = options(arguments[0], arguments[1], TlsEngine.valueOf(arguments[2]));
        var port = new AtomicInteger();
        BareLoops.serve(() -> new BareServer(options, port), port);
    }

    /** As in the activation service; what differs here is measured as its cost. */
    private static HttpServerOptions options(String certificate, String key, TlsEngine engine) {
        var options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(-1)
                .setSsl(true)
                .setKeyCertOptions(
                        new PemKeyCertOptions().setCertPath(certificate).setKeyPath(key))
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustOptions(TrustOptions.wrap(new AnyCertificate()))
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(10)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(10)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        return engine == TlsEngine.NATIVE
                ? (HttpServerOptions) options.setSslEngineOptions(new OpenSSLEngineOptions())
                : options;
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer(options)
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response()
                                .putHeader("content-type", "application/json")
                                .end(ANSWER)))
                .listen()
                .onSuccess(server -> port.set(server.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }
}
