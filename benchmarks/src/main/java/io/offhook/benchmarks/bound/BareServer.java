package io.offhook.benchmarks.bound;

import io.offhook.listener.AnyClientCertificate;
import io.offhook.listener.ListenerOptions;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with the TLS of the redemption listener and a constant answer: the upper bound for redemptions. */
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

    /** Arguments: those of {@link BareListener#of}. */
    public static void main(String[] arguments) throws IOException {
        var options = ListenerOptions.http(BareListener.of(arguments));
        options.setClientAuth(ClientAuth.REQUIRED).setTrustOptions(TrustOptions.wrap(new AnyClientCertificate()));
        var port = new AtomicInteger();
        BareServerRunner.serve(() -> new BareServer(options, port), port);
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
