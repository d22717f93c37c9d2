package io.offhook.eventing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SkippedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import org.junit.jupiter.api.Test;

class ScheduledRunsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ScheduledRuns runs = new ScheduledRuns(meters);

    @Test
    void each_run_is_counted_by_its_task_and_how_it_ended() {
        runs.succeeded(new SuccessfulExecution(new SweepExecution()));
        runs.succeeded(new SuccessfulExecution(new SweepExecution()));
        runs.failed(new FailedExecution(new SweepExecution(), new IllegalStateException()));
        runs.skipped(new SkippedExecution(new SweepExecution()));

        assertThat(runs("succeeded")).isEqualTo(2);
        assertThat(runs("failed")).isEqualTo(1);
        assertThat(runs("skipped")).isEqualTo(1);
    }

    private double runs(String outcome) {
        return meters.get("offhook.tasks.runs")
                .tag("task", "ExpirySweep.sweep")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
