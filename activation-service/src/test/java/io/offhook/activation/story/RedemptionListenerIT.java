package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.ReservedPorts;
import io.offhook.testpki.PemFile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The listeners and clients that waste their time. The request timeout is three seconds here. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class RedemptionListenerIT {

    private static final int PORT = ReservedPorts.port("redemption");
    private static final int MRA_PORT = ReservedPorts.port("redemption-mra");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final PhoneFactory FACTORY = new PhoneFactory();

    @Inject
    OtherServices others;

    @Inject
    MeterRegistry meters;

    @Test
    void a_connection_that_never_shakes_hands_is_closed() throws IOException {
        try (var idle = new Socket("127.0.0.1", PORT)) {
            assertClosedSoon(idle);
        }
    }

    @Test
    void a_refusal_comes_in_the_language_of_the_display() {
        var phone = FACTORY.phone("8845"); // of a maker whom nobody trusts
        var german = new VirtualPhone(phone.device(), phone.identity(), phone.tls(), Optional.of("de-DE"));

        assertThat(refusedWith(german)).startsWith("Dem Zertifikat dieses Telefons wird hier nicht vertraut.");
        assertThat(refusedWith(phone)).startsWith("This phone's certificate is not trusted here.");
    }

    private static String refusedWith(VirtualPhone phone) {
        var answer = (RedemptionAnswer.Refused) PhoneFactory.redeem(phone, PhoneFactory.TYPO);
        return answer.problem().detail();
    }

    @Test
    void a_handshake_that_stops_halfway_is_closed() throws IOException {
        try (var half = new Socket("127.0.0.1", PORT)) {
            half.getOutputStream().write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01});
            assertClosedSoon(half);
        }
    }

    @Test
    void a_request_that_comes_a_byte_at_a_time_is_closed() throws Exception {
        try (var slow = handshaken(FACTORY.phone("8845"))) {
            var began = Instant.now();
            assertThatThrownBy(() -> {
                        for (byte each : "POST /api/v1/redemptions HTTP/1.1\r\nHost: x\r\nX-A: 0123456789012345\r\n"
                                .getBytes(StandardCharsets.US_ASCII)) {
                            slow.getOutputStream().write(each);
                            slow.getOutputStream().flush();
                            Thread.sleep(250);
                        }
                    })
                    .isInstanceOfAny(SocketException.class, SSLException.class);
            assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
        }
    }

    @Test
    void a_thousand_idle_connections_do_not_keep_a_phone_out() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                idle.add(new Socket("127.0.0.1", PORT));
            }
            try (var phone = handshaken(FACTORY.phone("8845"))) {
                assertThat(phone.getSession().isValid()).isTrue();
            }
        } finally {
            for (var each : idle) {
                each.close();
            }
        }
    }

    @Test
    void without_a_certificate_there_is_no_handshake() throws Exception {
        var anonymous = SSLContext.getInstance("TLSv1.2");
        anonymous.init(null, trustingAll(), null);
        try (var socket = (SSLSocket) anonymous.getSocketFactory().createSocket("127.0.0.1", PORT)) {
            assertThatThrownBy(() -> {
                        socket.startHandshake();
                        socket.getInputStream().read();
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "true", "null", "123", "\"x\"", "{", "{}", "{\"code\": 1234567890123456}"})
    void a_body_that_has_no_code_is_malformed(String body) throws Exception {
        others.publish(Topic.TRUST, "anchor/" + FACTORY.fingerprint(), 1, FACTORY.trusted());
        await().untilAsserted(() -> {
            try (var connection = new OpenConnection(FACTORY.phone("8845"))) {
                assertThat(connection.post(body)).contains("/problems/malformed-code", "\"status\":400");
            }
        });
    }

    @Test
    void a_code_may_be_typed_with_spaces_and_dashes() throws Exception {
        others.publish(Topic.TRUST, "anchor/" + FACTORY.fingerprint(), 1, FACTORY.trusted());
        await().untilAsserted(() -> {
            try (var connection = new OpenConnection(FACTORY.phone("8845"))) {
                assertThat(connection.redeem("0000-0000 0000-0000")).contains("/problems/code-not-accepted");
            }
        });
    }

    @Test
    void other_requests_are_answered_with_problems() throws Exception {
        try (var connection = new OpenConnection(FACTORY.phone("8845"))) {
            assertThat(connection.send("GET", "/api/v1/codes", "")).contains("/problems/not-found");
            assertThat(connection.send("GET", "/api/v1/redemptions", "")).contains("/problems/method-not-allowed");
            assertThat(connection.post("x".repeat(1_025))).contains("/problems/too-large");
        }
    }

    @Test
    void the_listener_for_mra_closes_connections_while_mra_is_off() throws IOException {
        var shed = meters.counter("offhook.connections.shed", "listener", "redemption-mra", "reason", "closed");
        var before = shed.count();
        try (var outside = new Socket("127.0.0.1", MRA_PORT)) {
            assertThat(ends(outside)).isTrue();
            assertThat(shed.count()).isEqualTo(before + 1);
        }
    }

    private static SSLSocket handshaken(VirtualPhone phone) throws IOException {
        var tls = PhoneTls.trusting(PemFile.readCertificates(Installation.CERTIFICATE));
        var socket = (SSLSocket) tls.socketsOf(phone.identity()).createSocket("127.0.0.1", PORT);
        socket.startHandshake();
        return socket;
    }

    private static void assertClosedSoon(Socket socket) throws IOException {
        var began = Instant.now();
        assertThat(ends(socket)).isTrue();
        assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
    }

    /** Reads until the other side hangs up; an alert on the way is no end. */
    private static boolean ends(Socket socket) throws IOException {
        socket.setSoTimeout((int) SOON.toMillis());
        try {
            while (socket.getInputStream().read() >= 0) {
                // an alert
            }
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    private static TrustManager[] trustingAll() {
        return new TrustManager[] {
            new X509TrustManager() {
                @Override
                public void checkClientTrusted(X509Certificate[] chain, String authType) {}

                @Override
                public void checkServerTrusted(X509Certificate[] chain, String authType) {}

                @Override
                public X509Certificate[] getAcceptedIssuers() {
                    return new X509Certificate[0];
                }
            }
        };
    }
}
