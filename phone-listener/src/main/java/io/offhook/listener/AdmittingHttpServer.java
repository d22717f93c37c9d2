package io.offhook.listener;

import io.netty.channel.Channel;
import io.netty.handler.traffic.GlobalTrafficShapingHandler;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.SslChannelProvider;
import java.util.function.BiConsumer;

/**
 * An HTTP server that asks a {@link ConnectionAdmission} about each connection, and {@link KnownMethods} and {@link KnownFraming} about
 * each request. Vert.x' public API shows a connection only after its handshake, when the expensive part is over; asking before that takes
 * Vert.x' own classes.
 */
public final class AdmittingHttpServer extends HttpServerImpl {

    private final ConnectionAdmission admission;

    public AdmittingHttpServer(Vertx vertx, HttpServerOptions options, ConnectionAdmission admission) {
        super((VertxInternal) vertx, options);
        this.admission = admission;
    }

    @Override
    public HttpServer requestHandler(Handler<HttpServerRequest> handler) {
        return super.requestHandler(new KnownMethods(new KnownFraming(handler)));
    }

    @Override
    protected BiConsumer<Channel, SslChannelProvider> childHandler(
            ContextInternal context, SocketAddress local, GlobalTrafficShapingHandler shaping) {
        return PreHandshakeFilter.before(super.childHandler(context, local, shaping), admission);
    }
}
