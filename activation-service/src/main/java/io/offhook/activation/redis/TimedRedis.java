package io.offhook.activation.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Redis with a deadline for every command: the client has none, and waits for ever for a server that hangs. */
@ApplicationScoped
public class TimedRedis {

    private final Redis redis;
    private final Duration timeout;
    private final Counter failures;

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
                .invoke(() -> failures.increment());
    }

    /** The script is sent whole, and nothing is wrong: {@link LuaScript}. */
    static boolean isUnknownScript(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("NOSCRIPT");
    }
}
