package io.offhook.tvs.phoneside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.pki.Role;
import io.offhook.tvs.Installation;
import io.offhook.tvs.anchor.Certificates;
import io.offhook.tvs.verification.CertificateBook;
import io.offhook.tvs.verification.Listed;
import io.offhook.tvs.verification.wire.Requests;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The listener on its own: how it ends, and how many it lets in. */
class TvsListenerTest {

    private static final X509Certificate CCM = Certificates.read("ccm.pem");
    private static final CertificateBook BOOK = CertificateBook.of(List.of(Listed.of(CCM, Map.of(Role.CCM, 60L))));
    private static final Vertx VERTX = Vertx.vertx();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void keys() {
        Installation.make("listener");
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void at_its_end_a_request_that_has_begun_is_answered_and_nobody_else_is() throws Exception {
        var listener = listener(12_450, Map.of());
        listener.open(new StartupEvent());
        try (var asking = new TlsPhone(12_450, "TLSv1.3");
                var idle = new TlsPhone(12_450, "TLSv1.3")) {
            var request = Requests.verify(4, CCM.getEncoded());
            asking.send(Arrays.copyOf(request, 30));
            awaitConnections(2);
            TimeUnit.MILLISECONDS.sleep(200); // for the bytes to be read there, which nothing shows

            var ending = CompletableFuture.runAsync(() -> close(listener));
            assertThat(idle.isHungUp()).isTrue();
            assertThatThrownBy(() -> new TlsPhone(12_450, "TLSv1.3")).isInstanceOf(IOException.class);
            assertThat(ending).isNotDone();
            asking.send(Arrays.copyOfRange(request, 30, request.length));

            assertThat(TlsPhone.isValid(asking.receive())).isTrue();
            assertThat(ending).succeedsWithin(Duration.ofSeconds(4));
        }
    }

    @Test
    void one_address_gets_no_more_than_its_most() throws Exception {
        var listener = listener(12_451, Map.of("offhook.tvs.most-per-address", "2"));
        listener.open(new StartupEvent());
        try (var first = new TlsPhone(12_451, "TLSv1.2");
                var second = new TlsPhone(12_451, "TLSv1.2")) {
            assertThatThrownBy(() -> new TlsPhone(12_451, "TLSv1.2")).isInstanceOf(IOException.class);
            assertThat(second.isVouchedFor(Requests.verify(1, CCM.getEncoded())))
                    .isTrue();
            first.close();
            awaitConnections(1);

            try (var third = new TlsPhone(12_451, "TLSv1.2")) {
                assertThat(third.isVouchedFor(Requests.verify(1, CCM.getEncoded())))
                        .isTrue();
            }
        } finally {
            close(listener);
        }
        assertThat(meters.get("offhook.tvs.connections.shed")
                        .tag("reason", "full")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private TvsListener listener(int port, Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(TvsPort.class)
                .withDefaultValue("offhook.tvs.port", String.valueOf(port))
                .withDefaultValue(
                        "offhook.tvs.certificate",
                        Installation.certificate("listener").toString())
                .withDefaultValue(
                        "offhook.tvs.key", Installation.key("listener").toString());
        settings.forEach(builder::withDefaultValue);
        var clock = Clock.fixed(Certificates.NOW, ZoneOffset.UTC);
        return new TvsListener(
                VERTX,
                builder.build().getConfigMapping(TvsPort.class),
                new Answers(() -> BOOK, clock, new RefusalLog(), meters),
                meters);
    }

    private void awaitConnections(int count) {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> meters.get("offhook.tvs.connections").gauge().value() == count);
    }

    private static void close(TvsListener listener) {
        try {
            listener.close(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
