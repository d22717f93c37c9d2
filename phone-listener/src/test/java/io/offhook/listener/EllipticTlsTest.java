package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.listener.TestSettings.FileTls;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A listener with two certificates, and clients that connect to it. It sends back what it gets. */
class EllipticTlsTest {

    private static final Identity RSA = SignerCertificate.rsa("usual");
    private static final Identity EC = SignerCertificate.ec("elliptic");

    @TempDir
    private Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean presented = new AtomicBoolean(true);

    @BeforeEach
    void write() throws IOException {
        RSA.write(directory, "server");
        EC.write(directory, "elliptic");
    }

    @AfterEach
    void closeVertx() {
        vertx.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_client_is_shown_the_certificate_that_it_takes(ClientHellos takes) throws Exception {
        var client = new EchoClient(open(new TestSettings()), takes);

        assertThat(client.echo()).isEqualTo((takes.takesP256 ? EC : RSA).certificate());
    }

    @Test
    void while_it_is_not_presented_every_client_is_shown_the_usual_one() throws Exception {
        presented.set(false);

        assertThat(new EchoClient(open(new TestSettings()), ClientHellos.BOTH).echo())
                .isEqualTo(RSA.certificate());
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_1_2", "TLS_1_3"})
    void a_client_that_does_not_know_it_is_shown_the_usual_one_when_it_comes_again(ClientHellos takes)
            throws Exception {
        var old = new EchoClient(open(new TestSettings()), takes).knowing(RSA.certificate());

        assertThatThrownBy(old::echo).isInstanceOf(SSLException.class);

        await().ignoreExceptions().untilAsserted(() -> assertThat(old.echo()).isEqualTo(RSA.certificate()));
    }

    @Test
    void a_client_that_leaves_after_its_handshake_has_refused_it_too() throws Exception {
        var client = new EchoClient(open(new TestSettings()), ClientHellos.TLS_1_3);

        await().until(() -> {
            client.handshakeAlone();
            return connections("refused") > 0;
        });

        assertThat(client.echo()).isEqualTo(RSA.certificate());
    }

    @Test
    void a_client_that_knows_it_is_shown_it_every_time() throws Exception {
        int port = open(new TestSettings());

        for (int time = 0; time < 3; time++) {
            assertThat(new EchoClient(port, ClientHellos.BOTH).echo()).isEqualTo(EC.certificate());
        }
        await().until(() -> connections("accepted") == 3);
        assertThat(connections("refused")).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_1_2", "TLS_1_3", "TLS_1_2_WITH_RSA_SUITES", "TLS_1_3_WITH_RSA_SIGNATURES"})
    void a_client_that_comes_again_resumes_its_session(ClientHellos takes) throws Exception {
        var client = new EchoClient(open(new TestSettings()), takes);

        client.echo();
        client.echo();

        assertThat(client.certificatesSeen()).isEqualTo(1);
    }

    @Test
    void a_client_that_says_nothing_is_closed_within_the_time_of_a_handshake() throws Exception {
        int port = open(new TestSettings().withRequestTimeout(Duration.ofMillis(200)));

        try (var silent = new Socket("127.0.0.1", port)) {
            silent.setSoTimeout(60_000);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_client_that_speaks_no_tls_is_closed() throws Exception {
        try (var plain = new Socket("127.0.0.1", open(new TestSettings()))) {
            plain.setSoTimeout(60_000);
            plain.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(plain.getInputStream().readAllBytes()).hasSizeLessThan(10);
        }
    }

    private int open(TestSettings common) {
        var settings = common.with(new FileTls(directory, false, Optional.empty()));
        var options = ListenerOptions.tcp(
                settings, Identity.certificateFile(directory, "elliptic"), Identity.keyFile(directory, "elliptic"));
        var elliptic = EllipticTls.load(vertx, "test", options, presented::get, meters);
        var listener = new PhoneListener(vertx, "test", settings, () -> true, meters);
        listener.open((loop, admission) -> new AdmittingNetServer(
                        loop, ListenerOptions.tcp(settings), admission, Optional.of(elliptic))
                .connectHandler(EllipticTlsTest::echo)
                .listen());
        return listener.port();
    }

    private static void echo(NetSocket socket) {
        socket.exceptionHandler(ignored -> socket.close());
        socket.handler(socket::write);
    }

    private double connections(String outcome) {
        return meters.get("offhook.connections.elliptic")
                .tag("listener", "test")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
