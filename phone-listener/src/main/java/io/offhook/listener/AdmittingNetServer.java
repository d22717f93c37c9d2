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
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A TCP server that asks a {@link ConnectionAdmission} about each connection. Vert.x' public API shows a connection only after its
 * handshake, when the expensive part is over; asking before that takes Vert.x' own classes.
 */
public final class AdmittingNetServer extends NetServerImpl {

    private final ConnectionAdmission admission;
    private final Optional<EllipticTls> elliptic;

    public AdmittingNetServer(Vertx vertx, NetServerOptions options, ConnectionAdmission admission) {
        this(vertx, options, admission, Optional.empty());
    }

    /** @param elliptic a second certificate beside that of the options */
    public AdmittingNetServer(
            Vertx vertx, NetServerOptions options, ConnectionAdmission admission, Optional<EllipticTls> elliptic) {
        super((VertxInternal) vertx, options);
        this.admission = admission;
        this.elliptic = elliptic;
    }

    @Override
    protected BiConsumer<Channel, SslChannelProvider> childHandler(
            ContextInternal context, SocketAddress local, GlobalTrafficShapingHandler shaping) {
        var server = super.childHandler(context, local, shaping);
        return PreHandshakeFilter.before(
                (channel, tls) -> server.accept(
                        channel, elliptic.map(it -> it.beside(tls)).orElse(tls)),
                admission);
    }
}
