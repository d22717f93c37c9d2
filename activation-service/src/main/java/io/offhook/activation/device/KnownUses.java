package io.offhook.activation.device;

import java.util.List;
import java.util.Optional;

/**
 * What all replicas know of an identity, after a use was recorded.
 *
 * @param at the time of the use
 * @param own the connection of the use
 * @param others connections on which the same certificate was used lately
 * @param lastMic the manufacturer certificate that was used last with this MAC before, if there was one
 */
public record KnownUses(long at, UseSpan own, List<UseSpan> others, Optional<Mic> lastMic) {

    /** A manufacturer certificate by its key. */
    public record Mic(String keyFingerprint, String certificateFingerprint) {}

    public KnownUses {
        others = List.copyOf(others);
    }
}
