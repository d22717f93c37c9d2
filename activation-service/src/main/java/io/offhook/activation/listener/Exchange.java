package io.offhook.activation.listener;

import io.offhook.activation.code.ActivationCommand.Place;
import io.offhook.listener.CallerAddress;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.InetSocketAddress;
import java.time.Duration;

/** A request that waits for its answer. */
record Exchange(RoutingContext context, Place place, Context loop, long begunNanos) {

    Exchange(RoutingContext context, Place place) {
        this(context, place, context.vertx().getOrCreateContext(), System.nanoTime());
    }

    HttpServerRequest request() {
        return context.request();
    }

    /** What the caller is told apart by. */
    String address() {
        var remote = request().remoteAddress();
        return CallerAddress.of(new InetSocketAddress(remote.hostAddress(), remote.port()));
    }

    void onItsLoop(Runnable action) {
        loop.runOnContext(ignored -> action.run());
    }

    /** At the next full beat since it began: what takes less than a beat cannot be told apart by its time. */
    void onTheBeat(Duration beat, Runnable action) {
        long taken = System.nanoTime() - begunNanos;
        long rest = beat.toNanos() - taken % beat.toNanos();
        context.vertx().setTimer(Math.max(1, Duration.ofNanos(rest).toMillis()), ignored -> action.run());
    }
}
