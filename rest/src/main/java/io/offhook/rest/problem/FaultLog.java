package io.offhook.rest.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Logs faults of ours. A kind of fault has its stack trace once a minute and a line each other time: a caller who finds one can bring it
 * about as often as requests are answered, and traces would fill the disk.
 */
public final class FaultLog {

    private static final Logger LOG = Logger.getLogger(FaultLog.class);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int MAX_KINDS = 1_000;

    private static final Cache<Kind, Boolean> TRACED = Caffeine.newBuilder()
            .maximumSize(MAX_KINDS)
            .expireAfterWrite(SILENCE)
            .build();

    /** What failed, and where. */
    private record Kind(Class<?> type, String place) {

        static Kind of(Throwable failure) {
            var trace = failure.getStackTrace();
            return new Kind(failure.getClass(), trace.length == 0 ? "" : String.valueOf(trace[0]));
        }
    }

    private FaultLog() {}

    /** @param what happened, in constant words */
    public static void log(String what, Throwable failure) {
        if (TRACED.asMap().putIfAbsent(Kind.of(failure), true) == null) {
            LOG.error(what, failure);
        } else {
            LOG.errorf("%s again: failure=%s", what, failure.getClass().getName());
        }
    }
}
