package io.offhook.eventing.recover;

import io.offhook.eventing.rebuild.TopicsFromTheBeginning;
import io.quarkus.runtime.Quarkus;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A store that goes back while the service runs, or whose end was not known at the start, since brokers were away. The service ends: it
 * would decide again what was decided, and start again only when the store is as new as its topics.
 */
@ApplicationScoped
class WatchingStore {

    private static final Logger LOG = Logger.getLogger(WatchingStore.class);
    private static final int LAST_AT_START = 50;
    private static final int LAST = 1;
    private static final int FAILED = 1;

    private final StoreCheck check;
    private @Nullable TopicsFromTheBeginning topics;

    WatchingStore(StoreCheck check) {
        this.check = check;
    }

    /** Brokers that are away prove nothing: a service starts without them, and is watched from then on. */
    void requireAtStart() throws SQLException {
        try (var own = check.open()) {
            check.require(own, LAST_AT_START);
        } catch (KafkaException e) {
            LOG.warnf(
                    "Whether the store is as new as its topics is not known yet: %s",
                    e.getClass().getName());
        }
    }

    /** A database that is away is told of elsewhere. */
    @Scheduled(every = "{offhook.recover.check-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        try {
            requireNow();
        } catch (StoreDiverged e) {
            LOG.fatalf("The store went back; this service ends: %s", e.getMessage());
            Quarkus.asyncExit(FAILED);
        } catch (SQLException | KafkaException e) {
            LOG.debugf("The store was not looked at: %s", e.getClass().getName());
        }
    }

    synchronized void requireNow() throws SQLException {
        try {
            if (topics == null) {
                topics = check.open();
            }
            check.require(topics, LAST);
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (topics != null) {
            topics.close();
            topics = null;
        }
    }
}
