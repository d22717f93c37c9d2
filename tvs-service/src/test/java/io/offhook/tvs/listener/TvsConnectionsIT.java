package io.offhook.tvs.listener;

import static io.offhook.servers.test.LongWait.await;
import static io.offhook.tvs.AdminApi.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.servers.test.RealServers;
import io.offhook.tvs.Installation;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.verification.wire.Requests;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that a hostile or broken phone leaves silent, slow or full, and how they end. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(Installation.class)
class TvsConnectionsIT {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final X509Certificate CCM = TestCertificates.CALL_MANAGER;

    @Inject
    MeterRegistry meters;

    @Inject
    TvsListener listener;

    @BeforeEach
    void a_certificate_is_registered() {
        register(TestCertificates.pem(CCM), "CCM");
    }

    @Test
    void a_closed_connection_is_no_longer_counted_however_it_closed() throws Exception {
        try (var polite = new TlsPhone(listener.port());
                var abrupt = new TlsPhone(listener.port());
                var amid = new TlsPhone(listener.port())) {
            polite.closeTlsOutput();
            abrupt.closeOutput();
            amid.send(Arrays.copyOf(Requests.verify(1, CCM), 100));
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(meters.get("offhook.connections")
                                .tag("listener", "tvs")
                                .gauge()
                                .value())
                        .isZero());
    }

    @Test
    void a_length_that_lies_closes_the_connection_at_once() throws Exception {
        var began = Instant.now();
        for (var lie : List.of(
                new byte[] {0x57, 1, 1, 0, 0, 0, 0, 1, (byte) 0xff, (byte) 0xff},
                Requests.message(1, 1, new byte[] {2, (byte) 0xff, (byte) 0xff, 0}),
                new byte[] {'G', 'E', 'T', ' '})) {
            try (var phone = new TlsPhone(listener.port())) {
                phone.send(lie);
                assertThat(phone.isClosedByServer()).isTrue();
            }
        }
        assertThat(Duration.between(began, Instant.now()))
                .as("none waited for its time-out")
                .isLessThan(REQUEST_TIMEOUT.multipliedBy(3));
    }

    @Test
    void a_silent_or_slow_connection_is_closed() throws Exception {
        try (var silent = new TlsPhone(listener.port());
                var half = new Socket("127.0.0.1", listener.port());
                var slow = new TlsPhone(listener.port())) {
            half.getOutputStream().write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01});
            half.setSoTimeout(TlsPhone.TIMEOUT_MILLIS);

            assertThatThrownBy(() -> trickle(slow, Requests.verify(1, CCM))).isInstanceOf(IOException.class);
            assertThat(silent.isClosedByServer()).isTrue();
            assertThat(half.getInputStream().readAllBytes()).hasSizeLessThan(10);
        }
    }

    @Test
    void a_phone_that_never_reads_its_answers_is_closed() throws Exception {
        var began = Instant.now();
        try (var deaf = new TlsPhone(listener.port())) {
            var name = TestCertificates.CALL_MANAGER_NAME;
            var many = new byte[100][];
            Arrays.fill(many, Requests.query(1, name, name, CCM.getSerialNumber()));
            var flood = Requests.join(many);

            assertThatThrownBy(() -> {
                        while (Duration.between(began, Instant.now()).compareTo(SOON) < 0) {
                            deaf.send(flood);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
    }

    @Test
    void a_thousand_idle_connections_delay_nobody() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                idle.add(new Socket("127.0.0.1", listener.port()));
            }
            var began = Instant.now();
            for (int i = 0; i < 20; i++) {
                try (var phone = new TlsPhone(listener.port())) {
                    assertThat(phone.isVouchedFor(Requests.verify(i, CCM))).isTrue();
                }
            }
            assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
        } finally {
            for (var each : idle) {
                each.close();
            }
        }
    }

    private static void trickle(TlsPhone phone, byte[] bytes) throws Exception {
        for (byte each : bytes) {
            phone.send(new byte[] {each});
            Thread.sleep(250);
        }
    }
}
