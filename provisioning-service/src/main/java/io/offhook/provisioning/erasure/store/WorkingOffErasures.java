package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.erasure.store.ErasingUser.Progress;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Goes on with erasures until each is done: those of persons with many phones, and those that wait for bulk jobs. */
@ApplicationScoped
class WorkingOffErasures {

    private static final Logger LOG = Logger.getLogger(WorkingOffErasures.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int MOST = 100;

    private final UnitOfWork units;
    private final Erasures erasures;
    private final ErasingUser erasing;
    private final SearchingJobFiles files;
    private volatile boolean stopped;

    WorkingOffErasures(UnitOfWork units, Erasures erasures, ErasingUser erasing, SearchingJobFiles files) {
        this.units = units;
        this.erasures = erasures;
        this.erasing = erasing;
        this.files = files;
    }

    @Scheduled(every = "{offhook.erasure.poll-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        for (var userId : units.runApart(() -> erasures.running(MOST)).await().atMost(TIMEOUT)) {
            try {
                goOn(userId);
            } catch (IOException | RuntimeException e) {
                LOG.warnf(
                        "Erasure waits for the next poll: user=%s failure=%s",
                        userId, e.getClass().getName());
            }
        }
    }

    private void goOn(String userId) throws IOException {
        var progress = Progress.MORE;
        while (!stopped && (progress == Progress.MORE || progress == Progress.SEARCH)) {
            if (progress == Progress.SEARCH) {
                files.search(userId);
            }
            progress = erasing.goOn(userId).await().atMost(TIMEOUT);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }
}
