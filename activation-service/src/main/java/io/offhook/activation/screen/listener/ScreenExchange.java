package io.offhook.activation.screen.listener;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.offhook.activation.code.ClaimedDevice;
import io.offhook.activation.listener.DisplayLanguage;
import io.offhook.activation.screen.ScreenPhone;
import io.offhook.listener.CallerAddress;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request for a page. What it says in its query or its form is read once; nothing of it is in {@code toString}. */
final class ScreenExchange {

    private static final String MODEL = "x-CiscoIPPhoneModelName";
    private static final int MAX_PARAMETERS = 10;

    private final RoutingContext context;
    private final Context loop;
    private final long startNanos = System.nanoTime();
    private final Map<String, List<String>> parameters;

    ScreenExchange(RoutingContext context) {
        this.context = context;
        this.loop = context.vertx().getOrCreateContext();
        this.parameters = parameters(context);
    }

    private static Map<String, List<String>> parameters(RoutingContext context) {
        var all = new HashMap<String, List<String>>();
        context.request()
                .formAttributes()
                .forEach((name, value) ->
                        all.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
        var query = context.request().query();
        try {
            new QueryStringDecoder(query == null ? "" : query, UTF_8, false, MAX_PARAMETERS)
                    .parameters()
                    .forEach((name, values) ->
                            all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values));
        } catch (IllegalArgumentException e) {
            return Map.of(); // bad percent encoding
        }
        return all;
    }

    /** Empty if it is not there, or twice with different values: phones repeat what an address has. */
    Optional<String> parameter(String name) {
        var values =
                parameters.getOrDefault(name, List.of()).stream().distinct().toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** Empty unless it claims a device name. */
    Optional<ScreenPhone> phone() {
        return ClaimedDevice.parse(parameter("name").orElse(null), request().getHeader(MODEL), host())
                .map(device -> new ScreenPhone(device, language().tag()));
    }

    DisplayLanguage language() {
        return parameter("l")
                .or(() -> parameter("locale"))
                .flatMap(DisplayLanguage::named)
                .orElseGet(() -> DisplayLanguage.of(request()));
    }

    HttpServerRequest request() {
        return context.request();
    }

    HttpServerResponse response() {
        return context.response();
    }

    InetSocketAddress remote() {
        var remote = request().remoteAddress();
        return new InetSocketAddress(remote.hostAddress(), remote.port());
    }

    /** The caller's IP address. */
    String host() {
        return CallerAddress.whole(remote().getAddress());
    }

    /** The key under which attempts of the caller are counted. */
    String address() {
        return CallerAddress.of(remote());
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

    void fail(Throwable failure) {
        context.fail(failure);
    }
}
