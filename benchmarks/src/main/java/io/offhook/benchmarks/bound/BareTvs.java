package io.offhook.benchmarks.bound;

import io.offhook.phone.wire.TlsEngine;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The phones' port of TVS without TVS: the same TLS, and the same bytes for every request, of which it knows but the length. */
public final class BareTvs extends AbstractVerticle {

    private final NetServerOptions options;
    private final int requestBytes;
    private final Buffer answer;
    private final AtomicInteger port;

    private BareTvs(NetServerOptions options, int requestBytes, Buffer answer, AtomicInteger port) {
        this.options = options;
        this.requestBytes = requestBytes;
        this.answer = answer;
        this.port = port;
    }

    /** Arguments: PEM files of certificate and key, the {@link TlsEngine}, the bytes of a request, the answer in hex. */
    public static void main(String[] arguments) throws IOException {
        var options = options(arguments[0], arguments[1], TlsEngine.valueOf(arguments[2]));
        var requestBytes = Integer.parseInt(arguments[3]);
        var answer = HexFormat.of().parseHex(arguments[4]);
        var port = new AtomicInteger();
        BareLoops.serve(() -> new BareTvs(options, requestBytes, Buffer.buffer(answer), port), port);
    }

    /** As in the TVS service; what differs here is measured as its cost. */
    private static NetServerOptions options(String certificate, String key, TlsEngine engine) {
        return new NetServerOptions()
                .setHost("127.0.0.1")
                .setPort(-1)
                .setAcceptBacklog(1_024)
                .setTcpNoDelay(true)
                .setSsl(true)
                .setKeyCertOptions(
                        new PemKeyCertOptions().setCertPath(certificate).setKeyPath(key))
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(10)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setSslEngineOptions(
                        switch (engine) {
                            case NATIVE -> new OpenSSLEngineOptions();
                            case JDK -> new JdkSSLEngineOptions();
                        });
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createNetServer(options)
                .connectHandler(this::begin)
                .listen()
                .onSuccess(server -> port.set(server.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void begin(NetSocket socket) {
        var rest = new AtomicInteger(requestBytes);
        socket.exceptionHandler(ignored -> socket.close());
        socket.handler(bytes -> {
            if (rest.addAndGet(-bytes.length()) == 0) {
                rest.set(requestBytes);
                socket.write(answer.copy());
            }
        });
    }
}
