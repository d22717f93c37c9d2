package io.offhook.eventing.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/**
 * Ends scheduled methods before the connections that they use. Quarkus closes the pool first and stops its scheduler last, so that methods
 * which begin in between fail. Services without scheduled methods have no scheduler, or one that never
 * runs.
 */
@ApplicationScoped
class PausingScheduler {

    void stop(@Observes ShutdownEvent event, Instance<Scheduler> scheduler) {
        if (scheduler.isResolvable() && scheduler.get().isRunning()) {
            scheduler.get().pause();
        }
    }
}
