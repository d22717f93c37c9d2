package io.offhook.eventing.designs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Forwards connections to a port of this machine, and counts how often a client sends after the server has answered. */
final class RoundTripProxy implements AutoCloseable {

    private final AtomicInteger trips = new AtomicInteger();
    private final ServerSocket listener;
    private final int target;

    RoundTripProxy(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    int trips() {
        return trips.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = listener.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                var answered = new AtomicBoolean(true);
                Thread.startVirtualThread(() -> forward(client, server, () -> {
                    if (answered.getAndSet(false)) {
                        trips.incrementAndGet();
                    }
                }));
                Thread.startVirtualThread(() -> forward(server, client, () -> answered.set(true)));
            }
        } catch (IOException closed) {
            // no more connections
        }
    }

    private static void forward(Socket from, Socket to, Runnable seen) {
        try (from;
                to) {
            var buffer = new byte[65_536];
            for (int read = from.getInputStream().read(buffer);
                    read > 0;
                    read = from.getInputStream().read(buffer)) {
                seen.run();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // by the other side; both are closed
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
