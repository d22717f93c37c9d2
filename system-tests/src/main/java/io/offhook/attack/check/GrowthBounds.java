package io.offhook.attack.check;

import java.util.ArrayList;
import java.util.List;

/** How much a service may grow under attack: pools fill and caches warm up, but nothing stays that strangers left. */
public final class GrowthBounds {

    /** A service has a heap of 256 MB; classes, code and buffers take the rest. */
    public static final long PEAK_RSS = 700;

    /** Left open after the attacks: pools of connections to the database, Redis and Kafka may be fuller than before. */
    public static final long DESCRIPTORS = 60;

    /** Worker threads are kept for a minute. */
    public static final long THREADS = 120;

    /** Live objects after a collection, megabytes. */
    public static final long HEAP = 64;

    private GrowthBounds() {}

    public static List<String> violations(
            String service, ProcessFigures before, ProcessFigures peak, ProcessFigures after) {
        var violations = new ArrayList<String>();
        if (peak.rss() > PEAK_RSS) {
            violations.add("%s took %d MB, more than %d".formatted(service, peak.rss(), PEAK_RSS));
        }
        grown(service, "descriptors", before.descriptors(), after.descriptors(), DESCRIPTORS, violations);
        grown(service, "threads", before.threads(), after.threads(), THREADS, violations);
        if (before.heap() > 0 && after.heap() > 0) {
            grown(service, "MB of live objects", before.heap(), after.heap(), HEAP, violations);
        }
        return violations;
    }

    private static void grown(
            String service, String what, long before, long after, long bound, List<String> violations) {
        if (after - before > bound) {
            violations.add("%s has %d %s, and had %d before: more than %d in addition"
                    .formatted(service, after, what, before, bound));
        }
    }
}
