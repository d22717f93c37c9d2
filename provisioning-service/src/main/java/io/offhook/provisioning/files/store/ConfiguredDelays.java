package io.offhook.provisioning.files.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Times how long after its redemption a phone gets its first configuration. Each replica knows what it served itself: a phone that asks two
 * of them soon after each other counts twice. What is served long after the redemption is no first file.
 */
@Startup // at 0 before the first of them, for objectives
@ApplicationScoped
class ConfiguredDelays {

    private static final Duration FIRST_WITHIN = Duration.ofMinutes(10);
    private static final int MAX_PHONES = 100_000;

    private final Cache<UUID, Boolean> counted = Caffeine.newBuilder()
            .maximumSize(MAX_PHONES)
            .expireAfterWrite(FIRST_WITHIN)
            .build();
    private final Clock clock;
    private final Timer time;

    ConfiguredDelays(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.time = meters.timer("offhook.phones.configured.delay");
    }

    void served(DeviceCertificate device) {
        device.redeemedAt().ifPresent(redeemedAt -> served(device.codeId(), redeemedAt));
    }

    private void served(UUID code, Instant redeemedAt) {
        var delay = Duration.between(redeemedAt, clock.instant());
        if (delay.compareTo(FIRST_WITHIN) < 0 && counted.asMap().putIfAbsent(code, true) == null) {
            time.record(delay.isNegative() ? Duration.ZERO : delay); // clocks of two services differ
        }
    }
}
