package io.offhook.selfcare.config;

import io.offhook.selfcare.code.Moments;
import io.offhook.selfcare.mail.RetryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration, as the types that the rest works with. */
@ApplicationScoped
class Settings {

    @Produces
    @Singleton
    RetryPolicy retries(
            @ConfigProperty(name = "offhook.welcome-mail.first-retry") Duration first,
            @ConfigProperty(name = "offhook.welcome-mail.longest-wait") Duration longest,
            @ConfigProperty(name = "offhook.welcome-mail.attempts") int attempts) {
        return new RetryPolicy(first, longest, attempts);
    }

    @Produces
    @Singleton
    Moments moments(@ConfigProperty(name = "offhook.self-care.time-zone") ZoneId zone) {
        return new Moments(zone);
    }
}
