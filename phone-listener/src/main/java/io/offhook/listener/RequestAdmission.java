package io.offhook.listener;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Admits requests: a limited number at a time, shared fairly between addresses. Others are told when to come again. Who comes at its
 * moment goes before callers that were told nothing, which get moments of their own as long as somebody waits: first come, first served.
 */
public final class RequestAdmission {

    /** How long after its moment a caller goes before others: it may come late, and has more to ask. */
    private static final long GRACE = TimeUnit.MINUTES.toNanos(1);

    private static final int MAX_ADDRESSES = 100_000;

    private final Duration least;
    private final LongSupplier nanoTime;
    private final FairConnectionLimit limit;
    private final RetrySchedule schedule;
    private final Map<String, Moments> waiting = new LinkedHashMap<>();

    /**
     * @param maxConcurrent requests under way
     * @param least the shortest wait
     * @param requestsPerCaller how many requests a caller has, about, before it is content
     */
    public RequestAdmission(int maxConcurrent, Duration least, int requestsPerCaller) {
        this(maxConcurrent, least, requestsPerCaller, System::nanoTime);
    }

    RequestAdmission(int maxConcurrent, Duration least, int requestsPerCaller, LongSupplier nanoTime) {
        this.least = least;
        this.nanoTime = nanoTime;
        this.limit = new FairConnectionLimit(maxConcurrent);
        this.schedule = new RetrySchedule(least, requestsPerCaller, nanoTime);
    }

    /** Of the callers at one address. */
    private record Moments(long first, long last) {

        boolean include(long now) {
            return now >= first && now - last < GRACE;
        }

        boolean areOver(long now) {
            return now - last >= GRACE;
        }
    }

    /** Empty if the request may begin; {@link #leave} must follow. Otherwise how long the caller shall wait. */
    public synchronized Optional<Duration> enter(String address) {
        var now = nanoTime.getAsLong();
        forgetThoseBefore(now);
        var moments = waiting.get(address);
        boolean isExpected = moments != null && moments.include(now);
        if ((isExpected || !schedule.hasBacklog()) && limit.acquire(address)) {
            return Optional.empty();
        }
        return Optional.of(isExpected ? least : later(address));
    }

    /** @param served whether the request got its answer, so that others will as well */
    public synchronized void leave(String address, boolean served) {
        limit.release(address);
        if (served) {
            schedule.served();
        }
    }

    /** How long a caller shall wait whose request cannot be served now, or began and failed. */
    public synchronized Duration later(String address) {
        var moment = schedule.refused();
        var known = waiting.get(address);
        if (known != null || waiting.size() < MAX_ADDRESSES) {
            waiting.put(address, new Moments(known == null ? moment : known.first(), moment));
        }
        return Duration.ofNanos(moment - nanoTime.getAsLong());
    }

    /** Moments were given in their order, nearly: an address whose callers were given several stands where its first one does. */
    private void forgetThoseBefore(long now) {
        var eldest = waiting.values().iterator();
        while (eldest.hasNext() && eldest.next().areOver(now)) {
            eldest.remove();
        }
    }
}
