package io.offhook.listener;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.util.concurrent.Future;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.SslChannelProvider;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a connection's ClientHello and lets the TLS with the fitting certificate take its place. Netty's handler for server names
 * waits for the same message, within the same time.
 */
final class CertificateByClientHello extends AbstractSniHandler<SslChannelProvider> {

    private static final String WATCH = "first-request-watch";

    /** Far more than clients send, and little beside what a connection takes. */
    private static final int MAX_HELLO_BYTES = 1 << 16;

    private final SslChannelProvider usual;
    private final EllipticTls elliptic;
    private final @Nullable HostAndPort client;

    CertificateByClientHello(
            SslChannelProvider usual, EllipticTls elliptic, @Nullable HostAndPort client, long timeoutMillis) {
        super(MAX_HELLO_BYTES, timeoutMillis);
        this.usual = usual;
        this.elliptic = elliptic;
        this.client = client;
    }

    @Override
    protected Future<SslChannelProvider> lookup(ChannelHandlerContext context, @Nullable ByteBuf hello) {
        boolean isElliptic = hello != null && elliptic.isFor(address(context), hello);
        return context.executor().newSucceededFuture(isElliptic ? elliptic.provider() : usual);
    }

    @Override
    protected Future<SslChannelProvider> lookup(ChannelHandlerContext context, String serverName) {
        throw new UnsupportedOperationException("the certificate does not depend on the name");
    }

    @Override
    protected void onLookupComplete(
            ChannelHandlerContext context, String serverName, Future<SslChannelProvider> chosen) {
        var provider = chosen.getNow();
        if (provider != usual) {
            context.pipeline().addAfter(context.name(), WATCH, elliptic.watch(address(context)));
        }
        context.pipeline().replace(this, context.name(), provider.createServerHandler(client));
    }

    /** Of the client itself where a load balancer tells it: one refusal must not count for all clients behind the balancer. */
    private static String address(ChannelHandlerContext context) {
        var told =
                context.channel().attr(ConnectionBase.REMOTE_ADDRESS_OVERRIDE).get();
        return CallerAddress.of(
                told == null || told.hostAddress() == null
                        ? (InetSocketAddress) context.channel().remoteAddress()
                        : new InetSocketAddress(told.hostAddress(), told.port()));
    }
}
