package io.offhook.listener;

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
 * A TCP server that asks a {@link ConnectionAdmission} about each connection. Vert.x' public API shows a connection only after its
 * handshake, when the expensive part is over; asking before that takes Vert.x' own classes.
 */
public final class AdmittingNetServer extends NetServerImpl {

    private final ConnectionAdmission admission;

    public AdmittingNetServer(Vertx vertx, NetServerOptions options, ConnectionAdmission admission) {
        super((VertxInternal) vertx, options);
        this.admission = admission;
    }

    @Override
    protected BiConsumer<Channel, SslChannelProvider> childHandler(
            ContextInternal context, SocketAddress local, GlobalTrafficShapingHandler shaping) {
        return PreHandshakeFilter.before(super.childHandler(context, local, shaping), admission);
    }
}
