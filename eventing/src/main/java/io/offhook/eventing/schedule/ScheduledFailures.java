package io.offhook.eventing.schedule;

import io.offhook.eventing.inbox.failure.FailureReason;
import io.offhook.eventing.sql.DatabaseFailure;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Logs scheduled tasks that failed. They run again by themselves, so a server that is away is a line for each try; only what nobody expects
 * has a stack trace. The scheduler's own line, which always has one, is switched off.
 */
@ApplicationScoped
class ScheduledFailures {

    private static final Logger LOG = Logger.getLogger(ScheduledFailures.class);

    void failed(@Observes FailedExecution failed) {
        failed(failed.getExecution(), failed.getException());
    }

    private static void failed(ScheduledExecution execution, Throwable failure) {
        var task = execution.getTrigger().getMethodDescription();
        if (DatabaseFailure.of(failure) == DatabaseFailure.UNAVAILABLE) {
            LOG.warnf("Scheduled task failed, it will run again: task=%s failure=%s", task, FailureReason.of(failure));
        } else {
            LOG.errorf(failure, "Scheduled task failed, it will run again: task=%s", task);
        }
    }
}
