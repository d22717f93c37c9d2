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
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;

/**
 * A TCP server with a {@link Doorkeeper}. The public API shows a connection only after its handshake, when the expensive part is over;
 * this looks at it before. The one place that uses Vert.x's own classes for it.
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
        var inner = super.childHandler(context, local, shaping);
        return (channel, tls) -> {
            if (channel.remoteAddress() instanceof InetSocketAddress remote
                    && enters(channel, CallerAddress.of(remote))) {
                inner.accept(channel, tls);
            } else {
                var ignored = channel.close();
            }
        };
    }

    private boolean enters(Channel channel, String address) {
        boolean enters = door.enter(address);
        if (enters) {
            channel.closeFuture().addListener(closed -> door.leave(address));
        }
        return enters;
    }
}
