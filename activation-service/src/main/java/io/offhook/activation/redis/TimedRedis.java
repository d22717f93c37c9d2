package io.offhook.activation.redis;

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

    public TimedRedis(Redis redis, @ConfigProperty(name = "quarkus.redis.timeout") Duration timeout) {
        this.redis = redis;
        this.timeout = timeout;
    }

    /** Fails after the time-out. The command may be executed all the same. */
    public Uni<Response> send(Request request) {
        return redis.send(request).ifNoItem().after(timeout).fail();
    }

    public Uni<List<Response>> batch(List<Request> requests) {
        return redis.batch(requests).ifNoItem().after(timeout).fail();
    }
}
