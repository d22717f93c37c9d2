package io.offhook.listener;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A client of one server, which keeps its sessions. */
final class EchoClient {

    private static final String HOST = "127.0.0.1";

    private final int port;
    private final ClientHellos takes;
    private final Seen seen = new Seen();
    private final SSLContext context;
    private Optional<X509Certificate> known = Optional.empty();

    EchoClient(int port, ClientHellos takes) throws GeneralSecurityException {
        this.port = port;
        this.takes = takes;
        this.context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {seen}, null);
    }

    /** Accepts this certificate alone. */
    EchoClient knowing(X509Certificate certificate) {
        known = Optional.of(certificate);
        return this;
    }

    /** Sends a byte, waits until it comes back, and returns the server's certificate. */
    X509Certificate echo() throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(7);
            if (socket.getInputStream().read() != 7) {
                throw new IOException("no echo");
            }
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    void handshakeAlone() throws IOException {
        connect().close();
    }

    /** How often the server had to show its certificate. */
    int certificatesSeen() {
        return seen.times.get();
    }

    private SSLSocket connect() throws IOException {
        var socket = (SSLSocket) context.getSocketFactory().createSocket(new Socket(HOST, port), HOST, port, true);
        socket.setSoTimeout(60_000);
        socket.setSSLParameters(takes.set(socket.getSSLParameters()));
        socket.startHandshake();
        return socket;
    }

    private final class Seen extends X509ExtendedTrustManager {

        private final AtomicInteger times = new AtomicInteger();

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
                throws CertificateException {
            times.incrementAndGet();
            if (known.filter(it -> !it.equals(chain[0])).isPresent()) {
                throw new CertificateException("unknown");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
