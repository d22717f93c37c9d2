package io.offhook.console.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would be told something else.
 *
 * @param at as of when certificates were judged
 * @param certificates how many were looked at
 * @param changed how many devices would be told something else
 * @param unknownIssuers how many certificates cannot be judged because no anchor signed them, by issuer; the first issuers only
 * @param unreadable how many of them could not be read
 * @param changes how many, for each pair of answers
 * @param devices the first of them
 */
public record WhatIfReport(
        Instant at,
        long certificates,
        long changed,
        long notJudged,
        Map<String, Long> unknownIssuers,
        long unreadable,
        List<Change> changes,
        List<Device> devices) {

    /** How many devices a list names. */
    public static final int MAX_DEVICES = 200;

    public WhatIfReport {
        unknownIssuers = Map.copyOf(unknownIssuers);
        changes = List.copyOf(changes);
        devices = List.copyOf(devices);
    }

    /**
     * Devices that are told one thing now and would be told another.
     *
     * @param now why they are refused now; absent: they are accepted
     * @param then why they would be refused; absent: they would be accepted
     */
    public record Change(@Nullable String now, @Nullable String then, long devices) {}

    /**
     * A device that would be told something else.
     *
     * @param phoneId of the phone whose code it redeemed
     */
    public record Device(
            String deviceName,
            UUID phoneId,
            String fingerprint,
            @Nullable String now,
            @Nullable String then) {}
}
