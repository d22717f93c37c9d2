package io.offhook.phone.tvs;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.trust.TestTrust;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.testpki.KeyType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client and a TVS that answers wrongly. Without TLS, since only the messages matter here. */
class TvsClientIT {

    private static final X509Certificate CERTIFICATE =
            TestTrust.identity("TFTP", KeyType.EC).certificate();
    private static final int HEADER = 10;

    private ServerSocket server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void a_connection_that_ends_in_the_middle_of_an_answer_is_no_answer() {
        answering(header -> new byte[] {0x57, 1});

        assertThat(message(ask())).contains("does not answer", "the connection ended early");
    }

    @Test
    void a_header_that_promises_more_than_it_sends_is_no_answer() {
        answering(header -> {
            header[2]++;
            header[8] = (byte) 0xFF;
            return header;
        });

        assertThat(message(ask())).contains("the connection ended early");
    }

    @Test
    void an_answer_for_another_session_is_malformed() {
        answering(header -> {
            header[2]++;
            header[7]++;
            return header;
        });

        assertThat(message(ask())).contains("sends a malformed answer", "belongs to another request");
    }

    @Test
    void an_answer_of_another_protocol_is_malformed() {
        answering(header -> "HTTP/1.1 400".substring(0, HEADER).getBytes(StandardCharsets.US_ASCII));

        assertThat(message(ask())).contains("not the header of a TVS message");
    }

    @Test
    void without_a_server_its_address_is_named() throws IOException {
        var port = server.getLocalPort();
        server.close();

        assertThat(message(ask())).startsWith("TVS at 127.0.0.1:" + port + " does not answer");
    }

    private TvsAnswer ask() {
        var address = InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
        return new TvsClient("CP-8845-SEP2C3124C9F8E1", address, PlainSockets::new).verify(CERTIFICATE);
    }

    private static String message(TvsAnswer answer) {
        return ((TvsAnswer.NoAnswer) answer).message();
    }

    private void answering(UnaryOperator<byte[]> answer) {
        Thread.startVirtualThread(() -> {
            try (var socket = server.accept()) {
                var header = socket.getInputStream().readNBytes(HEADER);
                socket.getInputStream().readNBytes((header[8] & 0xFF) << 8 | header[9] & 0xFF);
                header[8] = 0;
                header[9] = 0;
                socket.getOutputStream().write(answer.apply(header));
            } catch (IOException e) {
                // the test is over
            }
        });
    }

    /** Hands out the plain socket. */
    private static final class PlainSockets extends SSLSocketFactory {

        @Override
        public Socket createSocket(Socket plain, String host, int port, boolean autoClose) {
            return plain;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return new String[0];
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return new String[0];
        }
    }
}
