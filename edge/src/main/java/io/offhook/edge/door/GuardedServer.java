package io.offhook.edge.door;

import io.netty.channel.Channel;
import io.netty.handler.traffic.GlobalTrafficShapingHandler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.SslChannelProvider;
import java.util.function.BiConsumer;

/**
 * An HTTP server with a {@link Doorkeeper}. The public API shows a connection only after its handshake, when the expensive part is
 * over; this looks at it before, which takes Vert.x's own classes.
 */
public final class GuardedServer extends HttpServerImpl {

    private final Doorkeeper door;

    public GuardedServer(Vertx vertx, HttpServerOptions options, Doorkeeper door) {
        super((VertxInternal) vertx, options);
        this.door = door;
    }

    @Override
    protected BiConsumer<Channel, SslChannelProvider> childHandler(
            ContextInternal context, SocketAddress local, GlobalTrafficShapingHandler shaping) {
        return Guarding.with(door, super.childHandler(context, local, shaping));
    }
}
