package io.offhook.eventing.inbox.failure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The consumers that wait for the database. Each outage is logged once when it begins and once when it ends.
 *
 * <p>Meters: the gauge {@code offhook.inbox.waiting}, consumers that wait now; the counter {@code offhook.inbox.outages}.
 */
@ApplicationScoped
class DatabaseOutages {

    private static final Logger LOG = Logger.getLogger(DatabaseOutages.class);

    private final Map<String, Long> waitingSince = new ConcurrentHashMap<>();
    private final Counter outages;

    DatabaseOutages(MeterRegistry meters) {
        this.outages = meters.counter("offhook.inbox.outages");
        meters.gauge("offhook.inbox.waiting", waitingSince, Map::size);
    }

    void begin(String consumer, Throwable failure) {
        if (waitingSince.putIfAbsent(consumer, System.nanoTime()) == null) {
            outages.increment();
            LOG.warnf("Consumer waits for the database: consumer=%s failure=%s", consumer, FailureReason.of(failure));
        }
    }

    void end(String consumer) {
        var since = waitingSince.isEmpty() ? null : waitingSince.remove(consumer);
        if (since != null) {
            LOG.infof(
                    "Consumer goes on: consumer=%s waited=%dms",
                    consumer, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
        }
    }
}
