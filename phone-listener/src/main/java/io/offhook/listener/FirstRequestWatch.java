package io.offhook.listener;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Stands behind TLS until the first bytes of a request come. A client that does not accept a certificate may end the handshake or finish
 * it and leave; either way none come.
 */
final class FirstRequestWatch extends ChannelInboundHandlerAdapter {

    private final Runnable requested;
    private final Runnable left;

    FirstRequestWatch(Runnable requested, Runnable left) {
        this.requested = requested;
        this.left = left;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        context.pipeline().remove(this);
        requested.run();
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        left.run();
        context.fireChannelInactive();
    }
}
