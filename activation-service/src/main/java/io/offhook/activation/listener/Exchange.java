package io.offhook.activation.listener;

import io.offhook.activation.code.ActivationCommand.Site;
import io.offhook.listener.CallerAddress;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.InetSocketAddress;
import java.time.Duration;

/** A request to redeem a code, and the response that it waits for. */
record Exchange(RoutingContext context, Site site, Context loop, long startNanos) {

    Exchange(RoutingContext context, Site site) {
        this(context, site, context.vertx().getOrCreateContext(), System.nanoTime());
    }

    HttpServerRequest request() {
        return context.request();
    }

    HttpServerResponse response() {
        return context.response();
    }

    /** Of the request; empty if it has none. */
    byte[] body() {
        var buffer = context.body().buffer();
        return buffer == null ? new byte[0] : buffer.getBytes();
    }

    /** The key under which attempts of the caller are counted. */
    String address() {
        return CallerAddress.of(remote());
    }

    /** In which the device displays answers. */
    DisplayLanguage language() {
        return DisplayLanguage.of(request());
    }

    /** The caller's IP address. */
    String host() {
        return CallerAddress.whole(remote().getAddress());
    }

    InetSocketAddress remote() {
        var remote = request().remoteAddress();
        return new InetSocketAddress(remote.hostAddress(), remote.port());
    }

    void onItsLoop(Runnable action) {
        loop.runOnContext(ignored -> action.run());
    }

    /** At the next multiple of the interval since the start, which hides how long the work took. */
    void atNextInterval(Duration interval, Runnable action) {
        long taken = System.nanoTime() - startNanos;
        long rest = interval.toNanos() - taken % interval.toNanos();
        context.vertx().setTimer(Math.max(1, Duration.ofNanos(rest).toMillis()), ignored -> action.run());
    }
}
