package io.offhook.listener;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Admits requests: a limited number at a time, shared fairly between addresses. Others are told when to come again, each at another
 * moment. Nobody is remembered: a caller may come again to another replica, which knows nothing of its moment.
 */
public final class RequestAdmission {

    private final FairConnectionLimit limit;
    private final RetrySchedule schedule;

    /**
     * @param maxConcurrent requests under way
     * @param least the shortest wait
     * @param requestsPerCaller how many requests a caller has, about, before it is content
     */
    public RequestAdmission(int maxConcurrent, Duration least, int requestsPerCaller) {
        this(maxConcurrent, least, requestsPerCaller, System::nanoTime);
    }

    RequestAdmission(int maxConcurrent, Duration least, int requestsPerCaller, LongSupplier nanoTime) {
        this.limit = new FairConnectionLimit(maxConcurrent);
        this.schedule = new RetrySchedule(least, requestsPerCaller, nanoTime);
    }

    /** Empty if the request may begin; {@link #leave} must follow. Otherwise how long the caller shall wait. */
    public Optional<Duration> enter(String address) {
        return limit.acquire(address) ? Optional.empty() : Optional.of(later());
    }

    /** @param served whether the request got its answer, so that others will as well */
    public void leave(String address, boolean served) {
        limit.release(address);
        if (served) {
            schedule.served();
        }
    }

    /** How long a caller shall wait whose request cannot be served now, or began and failed. */
    public Duration later() {
        return schedule.refused();
    }
}
