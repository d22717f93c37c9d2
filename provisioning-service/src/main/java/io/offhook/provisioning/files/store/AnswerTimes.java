package io.offhook.provisioning.files.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.provisioning.files.Caller.Transport;
import io.offhook.provisioning.files.Reply;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The timers of answers, by transport and by how they ended. All are there from the start: no request makes a new series. */
@Startup
@ApplicationScoped
class AnswerTimes {

    private final Map<Transport, Map<Outcome, Timer>> timers = new EnumMap<>(Transport.class);

    /** Its names are values of a tag. */
    private enum Outcome {
        SERVED,
        MISSING,
        THROTTLED,
        /** Or the caller no longer waited for it. */
        FAILED;

        static Outcome of(@Nullable Reply reply) {
            return switch (reply) {
                case null -> FAILED;
                case Reply.Found ignored -> SERVED;
                case Reply.Guest ignored -> SERVED;
                case Reply.Missing ignored -> MISSING;
                case Reply.Throttled ignored -> THROTTLED;
            };
        }
    }

    AnswerTimes(MeterRegistry meters) {
        for (var transport : Transport.values()) {
            var outcomes = new EnumMap<Outcome, Timer>(Outcome.class);
            for (var outcome : Outcome.values()) {
                var name = outcome.name().toLowerCase(Locale.ROOT);
                outcomes.put(
                        outcome,
                        meters.timer("offhook.files.answers", "transport", transport.label(), "outcome", name));
            }
            timers.put(transport, outcomes);
        }
    }

    Begun begin(Transport transport) {
        return new Begun(Objects.requireNonNull(timers.get(transport)), Timer.start());
    }

    /** A request that is being answered. */
    record Begun(Map<Outcome, Timer> timers, Timer.Sample since) {

        /** @param reply absent if it failed */
        void end(@Nullable Reply reply) {
            since.stop(Objects.requireNonNull(timers.get(Outcome.of(reply))));
        }
    }
}
