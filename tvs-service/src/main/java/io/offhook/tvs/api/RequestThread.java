package io.offhook.tvs.api;

import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Where a request runs. What left it, to sign, comes back here before it asks the database: {@code emitOn}. */
public final class RequestThread {

    private RequestThread() {}

    /** Call while the request is at hand. */
    public static Executor current() {
        var request = Objects.requireNonNull(Vertx.currentContext(), "a request has a context");
        return task -> request.runOnContext(ignored -> task.run());
    }
}
