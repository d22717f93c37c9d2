package io.offhook.tvs.trustlist;

import java.time.Duration;

/**
 * How the configuration wants lists to be signed.
 *
 * @param firstSast fingerprint of the SAST of the first list
 * @param firstRecovery fingerprint of its recovery SAST
 * @param learningTime how long phones get to learn of a new SAST: as long as one may be switched off
 */
public record RolloverPolicy(String firstSast, String firstRecovery, Duration learningTime) {}
