package io.offhook.listener;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Decides about a new connection before its TLS handshake costs anything. A connection is closed at once while the listener is not
 * open, while its event loops lag, or when it would exceed {@link FairConnectionLimit}. Called on event loops, from several at once.
 *
 * <p>Meters: the gauge {@code offhook.connections} and the counter {@code offhook.connections.shed}, both tagged {@code listener}, the
 * counter also {@code reason} ({@code closed}, {@code lag}, {@code limit}).
 */
public final class ConnectionAdmission {

    private static final String CLOSED = "closed";
    private static final String LAG = "lag";
    private static final String LIMIT = "limit";

    private final String listener;
    private final ListenerSettings settings;
    private final BooleanSupplier open;
    private final EventLoopLag lag;
    private final FairConnectionLimit limit;
    private final MeterRegistry meters;
    private volatile boolean stopping;

    /** @param open asked for every connection; a listener that is not open closes new connections */
    ConnectionAdmission(
            String listener, ListenerSettings settings, BooleanSupplier open, EventLoopLag lag, MeterRegistry meters) {
        this.listener = listener;
        this.settings = settings;
        this.open = open;
        this.lag = lag;
        this.limit = new FairConnectionLimit(settings.maxConnections(), settings.maxConnectionsPerAddress());
        this.meters = meters;
        for (var reason : List.of(CLOSED, LAG, LIMIT)) {
            shed(reason); // at 0 from the start, for alerts
        }
        meters.gauge("offhook.connections", List.of(Tag.of("listener", listener)), limit, FairConnectionLimit::total);
    }

    /** Returns whether a connection from this address may stay; {@link #release} follows when it is closed. */
    boolean admit(String address) {
        if (!isOpen()) {
            return close(CLOSED);
        }
        var late = lag.now();
        if (late.compareTo(settings.maxLag()) >= 0
                || (late.compareTo(settings.busyLag()) >= 0 && limit.holdsMoreThanItsShare(address))) {
            return close(LAG);
        }
        return limit.acquire(address) || close(LIMIT);
    }

    void release(String address) {
        limit.release(address);
    }

    /** Whether requests on open connections are still served. */
    public boolean isOpen() {
        return !stopping && open.getAsBoolean();
    }

    /** Admits no connection from now on. */
    void stop() {
        stopping = true;
    }

    private boolean close(String reason) {
        shed(reason).increment();
        return false;
    }

    private Counter shed(String reason) {
        return meters.counter("offhook.connections.shed", "listener", listener, "reason", reason);
    }
}
