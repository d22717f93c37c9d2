package io.offhook.tvs.listener;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.listener.PhoneListeners;
import io.offhook.pki.Role;
import io.offhook.tvs.ExportedSpans;
import io.offhook.tvs.Installation;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.RegisteredCertificate;
import io.offhook.tvs.verification.wire.Requests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The listener on its own: how it opens, how it closes, and how many connections it admits. */
class TvsListenerTest {

    private static final X509Certificate CCM = TestCertificates.CALL_MANAGER;
    private static final CertificateRegistry REGISTRY =
            CertificateRegistry.of(List.of(RegisteredCertificate.of(CCM, Map.of(Role.CCM, 60L))));
    private static final Vertx VERTX = Vertx.vertx();
    private static final EllipticCertificate NO_EC = new EllipticCertificate(
            Optional.empty(),
            Duration.ZERO,
            () -> REGISTRY,
            (then, certificate) -> Uni.createFrom().item(true),
            Clock.systemUTC());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void keys() {
        Installation.make("listener");
    }

    @AfterAll
    static void close() {
        VERTX.close();
    }

    @Test
    void at_shutdown_a_request_that_has_begun_is_answered_and_idle_connections_are_closed() throws Exception {
        var listener = listener(Map.of());
        listener.open(new StartupEvent());
        int port = listener.port();
        try (var asking = new TlsPhone(port);
                var idle = new TlsPhone(port)) {
            var request = Requests.verify(4, CCM.getEncoded());
            // The answer to the first request proves that the half of the second was read: they come in one TLS record.
            asking.send(Requests.join(request, Arrays.copyOf(request, 30)));
            asking.receive();

            var closing = CompletableFuture.runAsync(() -> close(listener));
            assertThat(idle.isClosedByServer()).isTrue();
            assertThatThrownBy(() -> new TlsPhone(port)).isInstanceOf(IOException.class);
            assertThat(closing).isNotDone();
            asking.send(Arrays.copyOfRange(request, 30, request.length));

            assertThat(TlsPhone.isValid(asking.receive())).isTrue();
            assertThat(closing).succeedsWithin(Duration.ofSeconds(4));
        }
    }

    @Test
    void one_address_gets_no_more_connections_than_its_limit() throws Exception {
        var listener = listener(Map.of("offhook.listener.tvs.max-connections-per-address", "2"));
        listener.open(new StartupEvent());
        int port = listener.port();
        try (var first = new TlsPhone(port, "TLSv1.2");
                var second = new TlsPhone(port, "TLSv1.2")) {
            assertThatThrownBy(() -> new TlsPhone(port, "TLSv1.2")).isInstanceOf(IOException.class);
            assertThat(second.isVouchedFor(Requests.verify(1, CCM.getEncoded())))
                    .isTrue();
            first.close();
            awaitConnections(1);

            try (var third = new TlsPhone(port, "TLSv1.2")) {
                assertThat(third.isVouchedFor(Requests.verify(1, CCM.getEncoded())))
                        .isTrue();
            }
        } finally {
            close(listener);
        }
        assertThat(meters.get("offhook.connections.shed")
                        .tag("listener", "tvs")
                        .tag("reason", "limit")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void without_a_certificate_the_listener_stays_closed() {
        var listener =
                new TvsListener(VERTX, settings(Map.of("offhook.listener.tvs.port", "-1")), answers(), NO_EC, meters);

        listener.open(new StartupEvent());

        assertThat(listener.port()).isEqualTo(-1);
        close(listener);
    }

    @Test
    void without_a_port_the_service_does_not_start() {
        var none = settings(Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new TvsListener(VERTX, none, answers(), NO_EC, meters))
                .withMessageContaining("offhook.listener.tvs.port");
    }

    private TvsListener listener(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("offhook.listener.tvs.port", "-1");
        settings.put("offhook.listener.tvs.busy-lag", "PT1M");
        settings.put("offhook.listener.tvs.max-lag", "PT1M");
        settings.put(
                "offhook.listener.tvs.tls.certificate",
                Installation.certificate("listener").toString());
        settings.put(
                "offhook.listener.tvs.tls.key", Installation.key("listener").toString());
        return new TvsListener(VERTX, settings(settings), answers(), NO_EC, meters);
    }

    private TvsAnswers answers() {
        return new TvsAnswers(
                () -> REGISTRY,
                Clock.fixed(TestCertificates.NOW, ZoneOffset.UTC),
                new RefusalLog(),
                meters,
                new ExportedSpans().spans());
    }

    private static PhoneListeners settings(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().withMapping(PhoneListeners.class);
        settings.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(PhoneListeners.class);
    }

    private void awaitConnections(int count) {
        await().until(() ->
                meters.get("offhook.connections").tag("listener", "tvs").gauge().value() == count);
    }

    private static void close(TvsListener listener) {
        try {
            listener.close(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
