package io.offhook.provisioning.phone.job;

/** Where a job stands. */
public enum JobState {
    /** It waits for somebody to start it, or for its time. */
    HOLD,
    PENDING,
    PROCESSING,
    /** All rows are fine. */
    COMPLETED,
    /** Some rows failed. */
    INCOMPLETE,
    CANCELLED;

    public boolean isEnded() {
        return switch (this) {
            case HOLD, PENDING, PROCESSING -> false;
            case COMPLETED, INCOMPLETE, CANCELLED -> true;
        };
    }
}
