package io.offhook.tvs.phoneside.door;

import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;

/** Ends a connection whose other side does not listen: what still waits for it must not keep it open. */
public final class HangingUp {

    private HangingUp() {}

    /** Past TLS, whose farewell would queue behind the rest. Call on its event loop. */
    public static void on(NetSocket socket) {
        var ignored = ((NetSocketInternal) socket)
                .channelHandlerContext()
                .channel()
                .pipeline()
                .firstContext()
                .close();
    }
}
