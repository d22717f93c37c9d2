package io.offhook.torture.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.wire.PhoneTls;
import io.offhook.testpki.Identity;
import io.offhook.testpki.ServerCertificate;
import io.offhook.torture.history.Observed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedemptionRequestIT {

    private static final Identity SERVER = ServerCertificate.selfSigned(List.of("127.0.0.1"));
    private static final String CODE = "1234567890123456";
    private static final String ACCEPTED =
            "HTTP/1.1 200 OK\r\n\r\n{\"phoneId\":\"p1\",\"deviceName\":\"SEP2C3124C9F8E1\"}";

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private ServerSocket server;
    private Thread serving;
    private volatile String answer = ACCEPTED;

    @BeforeEach
    void start() throws Exception {
        var listening = (SSLServerSocket)
                context().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        // In TLS 1.3 the server sends tickets after the handshake; to a phone that has gone it fails before it reads
        // the request.
        listening.setEnabledProtocols(new String[] {"TLSv1.2"});
        server = listening;
        serving = Thread.startVirtualThread(this::serve);
    }

    /** A port under a thread that accepts is closed by that thread, a moment later. */
    @AfterEach
    void stop() throws Exception {
        server.close();
        serving.join();
    }

    @Test
    void an_accepted_code_is_observed_with_its_whole_body() throws Exception {
        assertThat(request().send(CODE))
                .isEqualTo(Observed.Accepted.of(
                        "p1", "SEP2C3124C9F8E1", "{\"phoneId\":\"p1\",\"deviceName\":\"SEP2C3124C9F8E1\"}"));
        assertThat(requests.poll(30, TimeUnit.SECONDS))
                .startsWith("/127.9.8.7 POST /api/v1/redemptions HTTP/1.1\r\n")
                .endsWith("{\"code\":\"" + CODE + "\"}");
    }

    @Test
    void a_connection_that_ends_in_the_answer_leaves_the_outcome_unknown() {
        answer = "HTTP/1.1 200 OK\r\n\r\n{\"phoneId\":";

        assertThat(request().send(CODE)).isEqualTo(new Observed.NoAnswer("the answer is incomplete"));
    }

    @Test
    void a_phone_that_disconnects_has_sent_its_request() throws Exception {
        assertThat(request().sendAndDisconnect(CODE, Duration.ZERO)).isEqualTo(new Observed.NoAnswer("disconnected"));
        assertThat(requests.poll(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void without_a_server_nothing_is_sent() throws Exception {
        stop();

        assertThat(request().send(CODE)).isInstanceOf(Observed.NotSent.class);
    }

    @Test
    void a_server_with_an_unknown_certificate_gets_no_code() throws Exception {
        var other = ServerCertificate.selfSigned(List.of("127.0.0.1"));

        assertThat(request(other).send(CODE)).isInstanceOf(Observed.NotSent.class);
        assertThat(requests).isEmpty();
    }

    private RedemptionRequest request() {
        return request(SERVER);
    }

    private RedemptionRequest request(Identity trusted) {
        try {
            return new RedemptionRequest(
                    PhoneTls.trusting(trusted.chain()).socketsOf(SERVER),
                    InetAddress.getByAddress(new byte[] {127, 9, 8, 7}),
                    server.getLocalPort(),
                    Duration.ofSeconds(30));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var in = socket.getInputStream();
                var text = new StringBuilder(socket.getInetAddress() + " ");
                while (!text.toString().endsWith("}")) {
                    var next = in.read();
                    if (next < 0) {
                        break;
                    }
                    text.append((char) next);
                }
                if (text.toString().endsWith("}")) {
                    requests.add(text.toString());
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // the phone has disconnected, or the test is over
            }
        }
    }

    private static SSLContext context() throws Exception {
        var keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        keys.setKeyEntry(
                "server", SERVER.privateKey(), new char[0], SERVER.chain().toArray(Certificate[]::new));
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
