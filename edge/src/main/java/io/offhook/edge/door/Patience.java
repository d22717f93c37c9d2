package io.offhook.edge.door;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closes connections that keep us waiting: a byte now and then is no request. */
public final class Patience {

    private final Vertx vertx;
    private final long millis;
    private final Map<HttpConnection, Long> waitingFor = new ConcurrentHashMap<>();

    public Patience(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.millis = patience.toMillis();
    }

    /** From now on a whole request is waited for, so long and no longer. */
    public void await(HttpConnection connection) {
        var timer = waitingFor.put(connection, vertx.setTimer(millis, ignored -> giveUp(connection)));
        if (timer == null) {
            connection.closeHandler(ignored -> received(connection));
        } else {
            vertx.cancelTimer(timer);
        }
    }

    private void giveUp(HttpConnection connection) {
        waitingFor.remove(connection);
        connection.close();
    }

    /** It is here. */
    public void received(HttpConnection connection) {
        var timer = waitingFor.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
