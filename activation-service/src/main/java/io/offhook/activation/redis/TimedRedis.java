package io.offhook.activation.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.log.LogRateLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Redis with a deadline for every command: the client has none, and waits for ever for a server that hangs. */
@ApplicationScoped
public class TimedRedis {

    private static final Logger LOG = Logger.getLogger(TimedRedis.class);
    private static final Pattern ERROR_KIND = Pattern.compile("(?:^|-)([A-Z]{2,20}) ");
    private static final int LINES_PER_SECOND = 1;

    private final Redis redis;
    private final Duration timeout;
    private final Counter failures;
    private final LogRateLimit lines = new LogRateLimit(LINES_PER_SECOND, System.nanoTime());

    public TimedRedis(
            Redis redis, @ConfigProperty(name = "quarkus.redis.timeout") Duration timeout, MeterRegistry meters) {
        this.redis = redis;
        this.timeout = timeout;
        this.failures = meters.counter("offhook.redis.failures");
    }

    /** Fails after the time-out. The command may be executed all the same. */
    public Uni<Response> send(Request request) {
        return timed(redis.send(request));
    }

    public Uni<List<Response>> batch(List<Request> requests) {
        return timed(redis.batch(requests));
    }

    private <T> Uni<T> timed(Uni<T> answer) {
        return answer.ifNoItem()
                .after(timeout)
                .fail()
                .onFailure(failure -> !isUnknownScript(failure))
                .invoke(this::failed);
    }

    private void failed(Throwable failure) {
        failures.increment();
        if (lines.next(System.nanoTime()).isLogged()) {
            LOG.warnf("Redis fails: reason=%s", reason(failure));
        }
    }

    /**
     * {@code OOM}, {@code READONLY}: an error of Redis begins with its kind, and the others may quote a command. In a script its own kind comes
     * last.
     */
    static String reason(Throwable failure) {
        return ERROR_KIND
                .matcher(String.valueOf(failure.getMessage()))
                .results()
                .reduce((first, last) -> last)
                .map(kind -> kind.group(1))
                .orElseGet(() -> failure.getClass().getName());
    }

    /** The script is sent whole, and nothing is wrong: {@link LuaScript}. */
    static boolean isUnknownScript(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("NOSCRIPT");
    }
}
