package io.offhook.servers;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports of this machine's loopback address, 127.0.0.1. */
public final class Ports {
    private static final String HOST = "127.0.0.1";
    private static final int CONNECT_MILLIS = 500;

    /** Below the default range of ephemeral ports of Linux: no outgoing connection takes a port before the server binds it. */
    private static final int FIRST = 10_000;

    private static final int LAST = 15_999;
    private static final int MAX_TRIES = 10_000;

    private Ports() {}

    /** A port that is free for TCP and UDP. While this JVM lives, this method returns it to no other JVM. */
    public static int free() {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (PortReservation.take(port) && isFree(port) && isUdpFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("This machine has no free port from " + FIRST + " to " + LAST);
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static boolean isUdpFree(int port) {
        try (var socket = new DatagramSocket(new InetSocketAddress(HOST, port))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** One message for each port of the program that is in use. */
    public static List<String> taken(ServerProgram program) {
        var tcp = program.ports().stream()
                .filter(port -> !isFree(port))
                .map(port -> PortInUse.message("Port", port, program));
        var udp = program.udpPorts().stream()
                .filter(port -> !isUdpFree(port))
                .map(port -> PortInUse.message("UDP port", port, program));
        return Stream.concat(tcp, udp).toList();
    }

    /** @throws PortInUse if one of the program's ports is in use */
    public static void requireFree(ServerProgram program) {
        var taken = taken(program);
        if (!taken.isEmpty()) {
            throw new PortInUse(String.join("; ", taken));
        }
    }

    public static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), CONNECT_MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
