package io.offhook.provisioning.files.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.testpki.SignerCertificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConfiguredDelaysTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final X509Certificate MIC = SignerCertificate.rsa("MIC").certificate();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConfiguredDelays delays = new ConfiguredDelays(Clock.fixed(NOW, ZoneOffset.UTC), meters);

    @Test
    void the_first_configuration_after_a_redemption_is_timed_and_the_next_is_not() {
        var device = redeemed(Duration.ofSeconds(7));

        delays.served(device);
        delays.served(device);

        assertThat(time().count()).isEqualTo(1);
        assertThat(time().totalTime(SECONDS)).isEqualTo(7);
    }

    @Test
    void a_phone_that_redeems_another_code_counts_again() {
        delays.served(redeemed(Duration.ofSeconds(7)));
        delays.served(redeemed(Duration.ofSeconds(3)));

        assertThat(time().count()).isEqualTo(2);
    }

    @Test
    void a_phone_that_restarts_long_after_its_redemption_does_not_count() {
        delays.served(redeemed(Duration.ofMinutes(10)));
        delays.served(new DeviceCertificate(UUID.randomUUID(), MIC));

        assertThat(time().count()).isZero();
    }

    @Test
    void a_clock_that_is_behind_makes_no_negative_time() {
        delays.served(redeemed(Duration.ofSeconds(-2)));

        assertThat(time().count()).isEqualTo(1);
        assertThat(time().totalTime(SECONDS)).isZero();
    }

    private static DeviceCertificate redeemed(Duration ago) {
        return new DeviceCertificate(UUID.randomUUID(), MIC, Optional.of(NOW.minus(ago)));
    }

    private Timer time() {
        return meters.get("offhook.phones.configured.delay").timer();
    }
}
