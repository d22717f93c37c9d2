package io.offhook.selfcare.config;

import io.offhook.selfcare.code.LocalTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the one clock, and the format in which people read its times. */
@ApplicationScoped
class ClockAndRandom {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    LocalTimes localTimes(@ConfigProperty(name = "offhook.self-care.time-zone") ZoneId zone) {
        return new LocalTimes(zone);
    }
}
