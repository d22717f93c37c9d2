package io.offhook.tvs.lsc.listener;

import io.offhook.tvs.lsc.wire.PhoneBytes;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A phone's end of one CAPF session, byte by byte. */
public final class CapfSocket implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int HEADER = 8;

    private final SSLSocket socket;
    private final DataInputStream in;
    private final int session;

    public CapfSocket(int port) throws IOException {
        socket = (SSLSocket) context().getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.startHandshake();
        in = new DataInputStream(socket.getInputStream());
        session = ByteBuffer.wrap(receive()).getInt(2);
    }

    public int session() {
        return session;
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    public byte[] ask(byte[] message) throws IOException {
        send(message);
        return receive();
    }

    /** The elements of the next message. */
    public byte[] receive() throws IOException {
        var header = new byte[HEADER];
        in.readFully(header);
        var message = Arrays.copyOf(header, HEADER + (ByteBuffer.wrap(header).getShort(HEADER - 2) & 0xffff));
        in.readFully(message, HEADER, message.length - HEADER);
        return message;
    }

    /** The reason with which the server ends the session; it closes the connection then. */
    public int end() throws IOException {
        return reason(receive());
    }

    public int end(byte[] message) throws IOException {
        return reason(ask(message));
    }

    private int reason(byte[] message) throws IOException {
        if (message[1] != 15) {
            throw new IOException("not the end: command " + message[1]);
        }
        if (!isClosed()) {
            throw new IOException("the connection stays open");
        }
        return message[message.length - 1];
    }

    public boolean isClosed() throws IOException {
        try {
            return in.read() < 0;
        } catch (EOFException closed) {
            return true;
        }
    }

    public byte[] message(int command, byte[]... elements) {
        return PhoneBytes.message(command, session, elements);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustingAll()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class TrustingAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
