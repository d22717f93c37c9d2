package io.offhook.activation.registration;

import io.smallrye.faulttolerance.api.RateLimit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** How many requests of devices are recorded in a second, so that nobody fills the event store with them. */
@ApplicationScoped
class AutoRegistrationRate {

    /** Fails with {@code RateLimitException} beyond the rate. */
    @RateLimit(value = 50, window = 1, windowUnit = ChronoUnit.SECONDS)
    <T> Uni<T> admit(Supplier<Uni<T>> work) {
        return work.get();
    }
}
