package io.offhook.attack.wire;

import io.offhook.attack.installation.Endpoint;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** A connection to a port, from any loopback address, that sends any bytes. */
public final class Connection implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST = 1 << 20;

    private final Socket socket;
    private final InputStream in;
    private final AnswerReader answers;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.answers = new AnswerReader(in);
    }

    /** Over TLS where the port speaks it, as a stranger's phone. */
    public static Connection open(Endpoint endpoint) throws IOException {
        return endpoint.tls() ? openTls(endpoint, Strangers.sockets()) : openPlain(endpoint);
    }

    public static Connection openTls(Endpoint endpoint, SSLSocketFactory sockets) throws IOException {
        var plain = connect(endpoint, Optional.empty());
        try {
            plain.setSoTimeout((int) CONNECT.toMillis());
            return new Connection(sockets.createSocket(plain, endpoint.host(), endpoint.port(), true));
        } catch (IOException failure) {
            plain.close();
            throw failure;
        }
    }

    /** Without TLS, whatever the port speaks. */
    public static Connection openPlain(Endpoint endpoint) throws IOException {
        return new Connection(connect(endpoint, Optional.empty()));
    }

    /** The same from another address of this machine. */
    public static Connection openPlain(Endpoint endpoint, InetAddress from) throws IOException {
        return new Connection(connect(endpoint, Optional.of(from)));
    }

    private static Socket connect(Endpoint endpoint, Optional<InetAddress> from) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            if (from.isPresent()) {
                socket.bind(new InetSocketAddress(from.get(), 0));
            }
            socket.connect(endpoint.address(), (int) CONNECT.toMillis());
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    public Connection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** No more is sent, but answers are still read. */
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * The next HTTP answer; empty if the connection ends without one.
     *
     * @param within between two bytes
     * @throws SocketTimeoutException if neither happens
     */
    public Optional<Answer> answer(Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        return answers.read();
    }

    /** What came back, and whether the other side then closed the connection. */
    public record Received(byte[] bytes, boolean closed) {}

    /** Reads until the connection is closed, or nothing came for this long. */
    public Received receive(Duration silence) throws IOException {
        var bytes = new ByteArrayOutputStream();
        socket.setSoTimeout((int) silence.toMillis());
        try {
            for (int next = in.read(); next >= 0 && bytes.size() < MOST; next = in.read()) {
                bytes.write(next);
            }
            return new Received(bytes.toByteArray(), true);
        } catch (SocketTimeoutException open) {
            return new Received(bytes.toByteArray(), false);
        } catch (IOException reset) {
            return new Received(bytes.toByteArray(), true);
        }
    }

    /** Reads what has come, and forgets it. */
    public boolean isClosedByPeer() {
        try {
            return receive(Duration.ofMillis(1)).closed();
        } catch (IOException closed) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it is closed all the same
        }
    }
}
