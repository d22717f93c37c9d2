package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CertificateLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void the_gauge_tells_how_long_the_certificate_of_the_moment_lasts() {
        var end = new AtomicReference<>(Optional.of(NOW.plus(Duration.ofDays(2))));
        CertificateLife.watch(meters, Clock.fixed(NOW, ZoneOffset.UTC), "lsc-issuer", end::get);
        assertThat(remaining("lsc-issuer")).isEqualTo(172_800);

        end.set(Optional.of(NOW.minusSeconds(60)));
        assertThat(remaining("lsc-issuer")).isEqualTo(-60);

        end.set(Optional.empty());
        assertThat(remaining("lsc-issuer")).isNaN();
    }

    @Test
    void a_file_that_is_no_certificate_is_not_a_number() {
        CertificateLife.watch(meters, "tvs", Path.of("pom.xml"));

        assertThat(remaining("listener-tvs")).isNaN();
    }

    private double remaining(String certificate) {
        return meters.get("offhook.certificates.remaining")
                .tag("certificate", certificate)
                .gauge()
                .value();
    }
}
