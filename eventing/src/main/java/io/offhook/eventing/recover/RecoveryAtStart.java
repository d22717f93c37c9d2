package io.offhook.eventing.recover;

import io.offhook.eventing.store.AnsweredEvents;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Before consumers, the relay, scheduled methods and the listeners: a service whose store is behind its topic does not start. A sweep that
 * ran before would store events in the places of those that are lost.
 */
@ApplicationScoped
class RecoveryAtStart {

    private static final Logger LOG = Logger.getLogger(RecoveryAtStart.class);
    private static final int BEFORE_EVERYTHING = 1;

    private final RecoverySettings settings;
    private final RecoveringStore store;
    private final RewindingConsumers consumers;
    private final WatchingStore watching;
    private final AnsweredEvents answered;
    private final Instance<Scheduler> scheduler;

    RecoveryAtStart(
            RecoverySettings settings,
            RecoveringStore store,
            RewindingConsumers consumers,
            WatchingStore watching,
            AnsweredEvents answered,
            Instance<Scheduler> scheduler) {
        this.settings = settings;
        this.store = store;
        this.consumers = consumers;
        this.watching = watching;
        this.answered = answered;
        this.scheduler = scheduler;
    }

    void atStart(@Observes @Priority(BEFORE_EVERYTHING) StartupEvent event) throws SQLException, InterruptedException {
        if (settings.backupTime().isPresent()) {
            recover(settings.backupTime().get());
        }
        answered.load();
        if (settings.check()) {
            watching.requireAtStart();
        }
        scheduler.stream().forEach(Scheduler::resume);
    }

    /** May be done again: what is back already is known. */
    private void recover(Instant backup) throws SQLException, InterruptedException {
        var since = backup.minus(settings.margin());
        consumers.rewind(since);
        store.recover(since);
        LOG.warn("Recovered. Start without offhook.recover.backup-time from now on");
    }
}
