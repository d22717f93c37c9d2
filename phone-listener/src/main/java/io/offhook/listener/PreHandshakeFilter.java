package io.offhook.listener;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;

/** Asks a {@link ConnectionAdmission} before a server does anything with a new connection, and tells it when the connection closes. */
final class PreHandshakeFilter {

    private PreHandshakeFilter() {}

    static <T> BiConsumer<Channel, T> before(BiConsumer<Channel, T> server, ConnectionAdmission admission) {
        return (channel, tls) -> {
            if (channel.remoteAddress() instanceof InetSocketAddress remote
                    && admits(admission, channel, CallerAddress.of(remote))) {
                ConnectionLocal.accepted(channel);
                server.accept(channel, tls);
            } else {
                var ignored = channel.close();
            }
        };
    }

    private static boolean admits(ConnectionAdmission admission, Channel channel, String address) {
        boolean admitted = admission.admit(address);
        if (admitted) {
            channel.closeFuture().addListener(closed -> admission.release(address));
        }
        return admitted;
    }
}
