package io.offhook.listener;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Addresses from which a client was shown a listener's second certificate and left without a request. For an hour they are shown the
 * first one, so that a client that does not know the second one is served when it comes again.
 */
final class CertificateRefusals {

    private static final long REMEMBERED_NANOS = Duration.ofHours(1).toNanos();

    private final int max;
    private final LongSupplier nanos;

    /** By address; the oldest first, since all are remembered for the same time. */
    private final Map<String, Long> refusedAt = new LinkedHashMap<>();

    CertificateRefusals(int max, LongSupplier nanos) {
        this.max = max;
        this.nanos = nanos;
    }

    synchronized void add(String address) {
        forget();
        refusedAt.remove(address);
        if (refusedAt.size() < max) {
            refusedAt.put(address, nanos.getAsLong());
        }
    }

    /** True of every address while no more can be remembered. */
    synchronized boolean includes(String address) {
        forget();
        return refusedAt.size() >= max || refusedAt.containsKey(address);
    }

    private void forget() {
        var oldest = refusedAt.values().iterator();
        while (oldest.hasNext() && nanos.getAsLong() - oldest.next() >= REMEMBERED_NANOS) {
            oldest.remove();
        }
    }
}
