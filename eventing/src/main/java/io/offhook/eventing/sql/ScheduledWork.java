package io.offhook.eventing.sql;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/**
 * Ends scheduled methods before the connections that they use. Quarkus closes the pool first and stops its scheduler last, so that methods
 * which begin in between fail. Services without scheduled methods have no scheduler.
 */
@ApplicationScoped
class ScheduledWork {

    void stop(@Observes ShutdownEvent event, Instance<Scheduler> scheduler) {
        if (scheduler.isResolvable()) {
            scheduler.get().pause();
        }
    }
}
