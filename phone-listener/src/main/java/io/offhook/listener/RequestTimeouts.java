package io.offhook.listener;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closes connections on which a whole request does not arrive in time; a byte now and then does not extend the time. */
public final class RequestTimeouts {

    private final Vertx vertx;
    private final long millis;
    private final Map<HttpConnection, Long> timers = new ConcurrentHashMap<>();

    public RequestTimeouts(Vertx vertx, Duration timeout) {
        this.vertx = vertx;
        this.millis = timeout.toMillis();
    }

    /** Starts, or starts anew, the time for the next request. */
    public void start(HttpConnection connection) {
        var timer = timers.put(connection, vertx.setTimer(millis, ignored -> close(connection)));
        if (timer == null) {
            connection.closeHandler(ignored -> stop(connection));
        } else {
            vertx.cancelTimer(timer);
        }
    }

    /** The request has arrived. */
    public void stop(HttpConnection connection) {
        var timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }

    private void close(HttpConnection connection) {
        timers.remove(connection);
        connection.close();
    }

    /**
     * The headers of a request have arrived. Its body may take {@code body} from now on, its answer {@code answer}, and then the headers
     * of the next request, or silence, {@code silence}, which is no shorter than {@code body}. For handlers that give no sign of having
     * answered.
     */
    public void received(HttpServerRequest request, Duration body, Duration silence, Duration answer) {
        var connection = request.connection();
        stop(connection);
        var deadline = System.nanoTime() + answer.toNanos();
        timers.put(connection, vertx.setTimer(body.toMillis(), ignored -> {
            var isUnderWay = !request.response().ended() && System.nanoTime() < deadline;
            if (request.isEnded() && (isUnderWay || body.compareTo(silence) < 0)) {
                received(request, silence, silence, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            } else {
                close(connection);
            }
        }));
        connection.closeHandler(ignored -> stop(connection));
    }
}
