package io.offhook.attack.wire;

import io.offhook.attack.installation.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;

/** Asks for a second handshake on one connection, which costs the server a signature each time. */
public final class Renegotiation {

    private static final int TIMEOUT_MILLIS = 5_000;

    private Renegotiation() {}

    /** @throws IOException if there is not even a first one */
    public static boolean isGranted(Endpoint endpoint) throws IOException {
        try (var plain = new Socket(endpoint.host(), endpoint.port());
                var socket =
                        (SSLSocket) Strangers.sockets().createSocket(plain, endpoint.host(), endpoint.port(), true)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            var first = socket.getSession().getId();
            return isGranted(socket, first);
        }
    }

    private static boolean isGranted(SSLSocket socket, byte[] first) {
        try {
            socket.startHandshake();
            socket.getOutputStream().write(0);
            socket.getInputStream().read();
            return !Arrays.equals(first, socket.getSession().getId());
        } catch (IOException refused) {
            return false;
        }
    }
}
