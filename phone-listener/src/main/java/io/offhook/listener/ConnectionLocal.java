package io.offhook.listener;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.LongFunction;

/** A value of each connection of an {@link AdmittingHttpServer}, for as long as it is open. */
public final class ConnectionLocal<T> {

    private static final AttributeKey<Long> ACCEPTED = AttributeKey.valueOf(ConnectionLocal.class, "accepted");

    private final AttributeKey<T> key;
    private final LongFunction<T> first;

    /**
     * @param name unique in the process
     * @param first makes the value when it is asked for first; the argument is {@link System#nanoTime} from before the handshake
     */
    public ConnectionLocal(String name, LongFunction<T> first) {
        this.key = AttributeKey.valueOf(ConnectionLocal.class, "local." + name);
        this.first = first;
    }

    static void accepted(Channel channel) {
        channel.attr(ACCEPTED).set(System.nanoTime());
    }

    /** Called on the connection's event loop. */
    public T of(HttpConnection connection) {
        var channel = ((ConnectionBase) connection).channel();
        var value = channel.attr(key);
        if (value.get() == null) {
            value.set(first.apply(channel.attr(ACCEPTED).get()));
        }
        return value.get();
    }
}
