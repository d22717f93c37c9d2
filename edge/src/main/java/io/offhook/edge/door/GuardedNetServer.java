package io.offhook.edge.door;

import io.netty.channel.Channel;
import io.netty.handler.traffic.GlobalTrafficShapingHandler;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.NetServerImpl;
import io.vertx.core.net.impl.SslChannelProvider;
import java.util.function.BiConsumer;

/**
 * A TCP server with a {@link Doorkeeper}. The public API shows a connection only after its handshake, when the expensive part is over;
 * this looks at it before, which takes Vert.x's own classes.
 */
public final class GuardedNetServer extends NetServerImpl {

    private final Doorkeeper door;

    public GuardedNetServer(Vertx vertx, NetServerOptions options, Doorkeeper door) {
        super((VertxInternal) vertx, options);
        this.door = door;
    }

    @Override
    protected BiConsumer<Channel, SslChannelProvider> childHandler(
            ContextInternal context, SocketAddress local, GlobalTrafficShapingHandler shaping) {
        return Guarding.with(door, super.childHandler(context, local, shaping));
    }
}
