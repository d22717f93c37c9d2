package io.offhook.tvs.trustlist;

import java.time.Duration;

/**
 * @param firstSast fingerprint of the SAST of the first list
 * @param firstRecovery fingerprint of its recovery SAST
 * @param patience how long phones get to learn of a new SAST: as long as one may be asleep
 */
public record RolloverPolicy(String firstSast, String firstRecovery, Duration patience) {}
