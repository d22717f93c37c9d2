package io.offhook.torture.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One port in front of the replicas of a service, as a cluster has: each connection goes to the next replica that takes it. A service
 * that asks another one is configured with this port.
 */
final class LoadBalancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int WAITING = 128;

    private final ServerSocket server;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> ports = List.of();

    LoadBalancer(int port) {
        try {
            this.server = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot listen on " + port, failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Sets the ports of the replicas. Before that, connections are closed. */
    void leadTo(List<Integer> replicas) {
        ports = List.copyOf(replicas);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var replica = connect();
            if (replica.isPresent()) {
                try (var to = replica.get()) {
                    var back = Thread.ofVirtual().start(() -> copy(to, client));
                    copy(client, to);
                    back.join();
                }
            }
        } catch (IOException | InterruptedException gone) {
            // both ends notice
        }
    }

    /** To the next replica that takes the connection; empty if none does. */
    private Optional<Socket> connect() {
        var targets = ports;
        int first = Math.floorMod(turn.getAndIncrement(), Math.max(1, targets.size()));
        for (int i = 0; i < targets.size(); i++) {
            try {
                var socket = new Socket();
                socket.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), targets.get((first + i) % targets.size())),
                        CONNECT_MILLIS);
                return Optional.of(socket);
            } catch (IOException away) {
                // the next one
            }
        }
        return Optional.empty();
    }

    /** Until one end closes; then the other end is closed as well. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // both ends notice
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
