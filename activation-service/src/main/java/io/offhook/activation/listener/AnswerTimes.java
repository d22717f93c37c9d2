package io.offhook.activation.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The timers of answers to redemptions, one for each way in which a request ends; all are there from the start, for alerts. */
final class AnswerTimes {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);

    /** Its names are values of a tag. */
    private enum Outcome {
        ACCEPTED,
        /** For a reason of the caller. */
        REFUSED,
        /** Busy, or failed. */
        UNAVAILABLE,
        /** The connection ended before the answer was sent. */
        UNANSWERED
    }

    AnswerTimes(MeterRegistry meters) {
        for (var outcome : Outcome.values()) {
            var name = outcome.name().toLowerCase(Locale.ROOT);
            timers.put(outcome, meters.timer("offhook.redemptions.answers", "outcome", name));
        }
    }

    Timer of(boolean sent, int status) {
        return Objects.requireNonNull(timers.get(outcome(sent, status)));
    }

    private static Outcome outcome(boolean sent, int status) {
        if (!sent) {
            return Outcome.UNANSWERED;
        }
        if (status >= SERVER_ERROR) {
            return Outcome.UNAVAILABLE;
        }
        return status >= CLIENT_ERROR ? Outcome.REFUSED : Outcome.ACCEPTED;
    }
}
