package io.offhook.eventing.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SkippedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/**
 * The meters of scheduled methods: the counter {@code offhook.tasks.runs}, tagged {@code task} and {@code outcome} (a run is skipped while the
 * one before it is still under way), and the gauge {@code offhook.tasks.overdue}, how many have not begun when they should have.
 */
@ApplicationScoped
class ScheduledRuns {

    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";
    private static final String SKIPPED = "skipped";
    private static final List<String> OUTCOMES = List.of(SUCCEEDED, FAILED, SKIPPED);

    private final MeterRegistry meters;

    ScheduledRuns(MeterRegistry meters) {
        this.meters = meters;
    }

    void register(@Observes StartupEvent event, Instance<Scheduler> schedulers) {
        if (schedulers.isResolvable()) {
            var scheduler = schedulers.get();
            Gauge.builder("offhook.tasks.overdue", () -> overdue(scheduler)).register(meters);
            for (var each : scheduler.getScheduledJobs()) { // at 0 from the start, for alerts
                OUTCOMES.forEach(outcome -> runs(each, outcome));
            }
        }
    }

    private static long overdue(Scheduler scheduler) {
        return scheduler.getScheduledJobs().stream().filter(Trigger::isOverdue).count();
    }

    void succeeded(@Observes SuccessfulExecution run) {
        count(run.getExecution(), SUCCEEDED);
    }

    void failed(@Observes FailedExecution run) {
        count(run.getExecution(), FAILED);
    }

    void skipped(@Observes SkippedExecution run) {
        count(run.getExecution(), SKIPPED);
    }

    private void count(ScheduledExecution run, String outcome) {
        runs(run.getTrigger(), outcome).increment();
    }

    private Counter runs(Trigger trigger, String outcome) {
        return meters.counter("offhook.tasks.runs", "task", task(trigger), "outcome", outcome);
    }

    /** {@code ExpirySweep.sweep}. */
    private static String task(Trigger trigger) {
        var method = String.valueOf(trigger.getMethodDescription());
        return method.substring(method.lastIndexOf('.') + 1).replace('#', '.');
    }
}
