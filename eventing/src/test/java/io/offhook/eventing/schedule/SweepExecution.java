package io.offhook.eventing.schedule;

import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.Trigger;
import java.time.Instant;

/** A run of {@code ExpirySweep#sweep}. */
record SweepExecution() implements ScheduledExecution {

    @Override
    public Trigger getTrigger() {
        return new SweepTrigger();
    }

    @Override
    public Instant getFireTime() {
        return Instant.EPOCH;
    }

    @Override
    public Instant getScheduledFireTime() {
        return Instant.EPOCH;
    }

    private record SweepTrigger() implements Trigger {
        @Override
        public String getId() {
            return "1";
        }

        @Override
        public Instant getNextFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getPreviousFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public boolean isOverdue() {
            return false;
        }

        @Override
        public String getMethodDescription() {
            return "io.offhook.ExpirySweep#sweep";
        }
    }
}
