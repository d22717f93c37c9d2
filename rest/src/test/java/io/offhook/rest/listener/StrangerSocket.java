package io.offhook.rest.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections of strangers, each from a loopback address of its own: those that the server has not yet seen closed take nobody's share. */
final class StrangerSocket {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private StrangerSocket() {}

    static Socket connect(int port) throws IOException {
        return connect(port, nextAddress());
    }

    static Socket connect(int port, InetAddress from) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    static InetAddress nextAddress() throws IOException {
        int number = ADDRESSES.incrementAndGet();
        return InetAddress.getByAddress(new byte[] {127, 1, (byte) (number >> 8), (byte) number});
    }
}
