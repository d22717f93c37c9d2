package io.offhook.console.bulk;

import io.offhook.upload.SpooledFile;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;

/** Deletes uploaded files that a killed process left behind. */
@ApplicationScoped
class DeletingLeftFiles {

    private static final Duration AGE = Duration.ofDays(1);

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        SpooledFile.deleteOlderThan(AGE);
    }
}
