package io.offhook.activation.story;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether scheduled methods could run before the store was looked at. */
@ApplicationScoped
class SchedulerSeen {

    private static final int BEFORE_THE_RECOVERY = 0;

    private boolean ran;

    void look(@Observes @Priority(BEFORE_THE_RECOVERY) StartupEvent start, Scheduler scheduler) {
        ran = scheduler.isRunning();
    }

    boolean ran() {
        return ran;
    }
}
