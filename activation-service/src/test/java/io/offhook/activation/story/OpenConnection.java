package io.offhook.activation.story;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.phone.wire.VirtualPhone;
import io.offhook.testpki.PemFile;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** One TLS connection for several requests, byte by byte, so that no client library opens a second. */
final class OpenConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final SSLSocket socket;

    OpenConnection(VirtualPhone phone) throws IOException {
        this(phone, "127.0.0.1");
    }

    /** @param from an address of this machine, of which the network 127.0.0.0/8 has many */
    OpenConnection(VirtualPhone phone, String from) throws IOException {
        this(phone.tls().socketsOf(phone.identity()), from);
    }

    private OpenConnection(SSLSocketFactory sockets, String from) throws IOException {
        var service = PhoneFactory.SERVICE;
        this.socket =
                (SSLSocket) sockets.createSocket(service.getHost(), service.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Fails unless the handshake, or at the latest the first answer, fails. */
    static void assertThatAnonymousCallersAreShutOut() throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "server", PemFile.readCertificates(Installation.CERTIFICATE).getFirst());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);

        try (var connection = new OpenConnection(context.getSocketFactory(), "127.0.0.1")) {
            assertThatThrownBy(() -> connection.redeem("0000000000000001"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    /** The body of the answer. */
    String redeem(String code) throws IOException {
        return post("{\"code\": \"" + code + "\"}");
    }

    /** The same with a header of its own; nothing of the answer. */
    void redeemBelow(String traceparent, String code) throws IOException {
        send("POST", "/api/v1/redemptions", "{\"code\": \"" + code + "\"}", "traceparent: " + traceparent + "\r\n");
    }

    /** Sends a body to the route; returns the body of the answer. */
    String post(String body) throws IOException {
        return send("POST", "/api/v1/redemptions", body);
    }

    String send(String method, String path, String body) throws IOException {
        return send(method, path, body, "");
    }

    private String send(String method, String path, String body, String headers) throws IOException {
        var request = method + " " + path + " HTTP/1.1\r\nHost: offhook\r\nContent-Type: application/json\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        int length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return new String(socket.getInputStream().readNBytes(length), US_ASCII);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private int read() throws IOException {
        int next = socket.getInputStream().read();
        if (next < 0) {
            throw new EOFException("the service hung up");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
