package io.offhook.selfcare.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was said of a phone.
 *
 * @param lostCodes when each code was reported lost
 * @param disowned when each owner said last that it is not theirs
 */
public record OwnerReports(Map<UUID, Instant> lostCodes, Map<String, Instant> disowned) {

    public OwnerReports {
        lostCodes = Map.copyOf(lostCodes);
        disowned = Map.copyOf(disowned);
    }

    /** Oldest first. */
    List<Instant> lostAfter(Instant from) {
        return lostCodes.values().stream()
                .filter(at -> at.isAfter(from))
                .sorted()
                .toList();
    }

    boolean isDisowned(String ownerId, Instant since) {
        return disowned.containsKey(ownerId) && !disowned.get(ownerId).isBefore(since);
    }

    OwnerReports withLost(UUID codeId, Instant at) {
        return new OwnerReports(with(lostCodes, codeId, at), disowned);
    }

    OwnerReports withDisowned(String ownerId, Instant at) {
        return new OwnerReports(lostCodes, with(disowned, ownerId, at));
    }

    private static <K> Map<K, Instant> with(Map<K, Instant> known, K key, Instant at) {
        var more = new HashMap<>(known);
        more.put(key, at);
        return more;
    }
}
