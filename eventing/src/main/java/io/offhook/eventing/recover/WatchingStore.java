package io.offhook.eventing.recover;

import io.offhook.eventing.rebuild.TopicsFromTheBeginning;
import io.offhook.eventing.signature.EventVerification;
import io.quarkus.runtime.Quarkus;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A store that goes back while the service runs. The service ends: it would decide again what was decided, and starts again only when the
 * store is as new as its topics. The topics are asked where its records are signed: else whoever may write there could end it.
 */
@ApplicationScoped
class WatchingStore {

    private static final Logger LOG = Logger.getLogger(WatchingStore.class);
    private static final int LAST_AT_START = 50;
    private static final int LAST = 1;
    private static final int FAILED = 1;

    private final LastRows rows;
    private final StoreCheck check;
    private final boolean areSigned;
    private @Nullable TopicsFromTheBeginning topics;
    private volatile boolean isKnown = true;

    WatchingStore(
            LastRows rows,
            StoreCheck check,
            EventVerification verification,
            @ConfigProperty(name = "offhook.service") String service) {
        this.rows = rows;
        this.check = check;
        this.areSigned = verification.isRequiredOf(service);
    }

    /** Brokers that are away prove nothing: a service starts without them, and asks them again until they answer. */
    void requireAtStart() throws SQLException {
        try (var own = check.open()) {
            check.require(own, LAST_AT_START);
        } catch (KafkaException e) {
            isKnown = false;
            LOG.warnf(
                    "Whether the store is as new as its topics is not known yet: %s",
                    e.getClass().getName());
        }
    }

    /** A database that is away is told of elsewhere. */
    @Scheduled(every = "{offhook.recover.check-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return rows.require()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::requireTopics)
                .onFailure()
                .recoverWithUni(this::failed);
    }

    private Uni<Void> failed(Throwable failure) {
        if (failure instanceof StoreDiverged) {
            LOG.fatalf("The store went back; this service ends: %s", failure.getMessage());
            Quarkus.asyncExit(FAILED);
        } else {
            LOG.debugf("The store was not looked at: %s", failure.getClass().getName());
        }
        return Uni.createFrom().voidItem();
    }

    private synchronized void requireTopics() {
        if (isKnown && !areSigned) {
            return;
        }
        try {
            if (topics == null) {
                topics = check.open();
            }
            check.require(topics, isKnown ? LAST : LAST_AT_START);
            isKnown = true;
        } catch (KafkaException e) {
            close();
            throw e;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
