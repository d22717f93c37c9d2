package io.offhook.edge.door;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;

/** Asks a {@link Doorkeeper} before a server does anything with a new connection, and tells it when that is gone. */
final class Guarding {

    private Guarding() {}

    static <T> BiConsumer<Channel, T> with(Doorkeeper door, BiConsumer<Channel, T> server) {
        return (channel, tls) -> {
            if (channel.remoteAddress() instanceof InetSocketAddress remote
                    && enters(door, channel, CallerAddress.of(remote))) {
                server.accept(channel, tls);
            } else {
                var ignored = channel.close();
            }
        };
    }

    private static boolean enters(Doorkeeper door, Channel channel, String address) {
        boolean enters = door.enter(address);
        if (enters) {
            channel.closeFuture().addListener(closed -> door.leave(address));
        }
        return enters;
    }
}
