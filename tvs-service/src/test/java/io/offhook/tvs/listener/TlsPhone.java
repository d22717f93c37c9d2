package io.offhook.tvs.listener;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A phone's end of one connection, byte by byte. */
final class TlsPhone implements AutoCloseable {

    static final int TIMEOUT_MILLIS = 60_000;

    private static final String ANY_ADDRESS = "0.0.0.0";

    private static final int HEADER = 10;
    private static final int STATUS_AT = HEADER + 3;

    private final Socket tcp;
    private final SSLSocket socket;
    private final DataInputStream in;

    TlsPhone(int port, String protocol) throws IOException {
        this(port, ANY_ADDRESS, it -> it.setProtocols(new String[] {protocol}), any -> true);
    }

    /**
     * @param own the phone's address
     * @param takes what it offers to the server
     * @param knows whether a server's certificate is in its trust list
     */
    TlsPhone(int port, String own, Consumer<SSLParameters> takes, Predicate<X509Certificate> knows) throws IOException {
        tcp = new Socket("127.0.0.1", port, InetAddress.getByName(own), 0);
        tcp.setTcpNoDelay(true);
        socket = (SSLSocket) context(knows).getSocketFactory().createSocket(tcp, "127.0.0.1", port, true);
        var parameters = socket.getSSLParameters();
        takes.accept(parameters);
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.startHandshake();
        in = new DataInputStream(socket.getInputStream());
    }

    /** What the server has shown. */
    X509Certificate server() throws IOException {
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }

    TlsPhone(int port) throws IOException {
        this(port, "TLSv1.3");
    }

    /** In one TLS record, if it is not too long. */
    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    byte[] receive() throws IOException {
        var header = new byte[HEADER];
        in.readFully(header);
        var message = Arrays.copyOf(header, HEADER + (ByteBuffer.wrap(header).getShort(HEADER - 2) & 0xffff));
        in.readFully(message, HEADER, message.length - HEADER);
        return message;
    }

    boolean isVouchedFor(byte[] request) throws IOException {
        send(request);
        return isValid(receive());
    }

    static boolean isValid(byte[] answer) {
        return answer[STATUS_AT] == 0;
    }

    static int session(byte[] answer) {
        return ByteBuffer.wrap(answer).getInt(4);
    }

    /** Closes its half of the TCP connection, without TLS. */
    void closeOutput() throws IOException {
        tcp.shutdownOutput();
    }

    /** Closes its half of TLS; the server closes the other half. */
    void closeTlsOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Whether the server closes the connection before the time-out, and sends nothing. */
    boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static SSLContext context(Predicate<X509Certificate> knows) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Knowing(knows)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Knowing(Predicate<X509Certificate> knows) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            if (!knows.test(chain[0])) {
                throw new CertificateException("not in the trust list");
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
