package io.offhook.tvs.listener;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;

/** Closes a connection whose client does not read: what is queued for it must not keep it open. */
public final class ForcedClose {

    private ForcedClose() {}

    /** Closes below TLS, whose close_notify would wait behind the queue. Call on the connection's event loop. */
    public static void of(NetSocket socket) {
        ChannelHandlerContext first = ((NetSocketInternal) socket)
                .channelHandlerContext()
                .channel()
                .pipeline()
                .firstContext();
        var ignored = first.close();
    }
}
