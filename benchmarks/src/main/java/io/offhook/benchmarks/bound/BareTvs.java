package io.offhook.benchmarks.bound;

import io.offhook.listener.ListenerOptions;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with the TLS of the TVS listener and a constant answer: the upper bound for TVS verifications. */
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

    /** Arguments: those of {@link BareListener#of}, the bytes of a request, the answer in hex. */
    public static void main(String[] arguments) throws IOException {
        var options = ListenerOptions.tcp(BareListener.of(arguments));
        var requestBytes = Integer.parseInt(arguments[3]);
        var answer = HexFormat.of().parseHex(arguments[4]);
        var port = new AtomicInteger();
        BareServerRunner.serve(() -> new BareTvs(options, requestBytes, Buffer.buffer(answer), port), port);
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
