package io.offhook.selfcare.dispute;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The codes of a phone whose redemption its owner disputed. */
public record DisputedCodes(Set<UUID> codeIds) {

    public DisputedCodes {
        codeIds = Set.copyOf(codeIds);
    }

    DisputedCodes with(UUID codeId) {
        var more = new HashSet<>(codeIds);
        more.add(codeId);
        return new DisputedCodes(more);
    }
}
