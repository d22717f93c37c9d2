package io.offhook.contracts.activation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to use a code without a certificate was refused. The rate is bounded: under attack this is a sample, not a count. Stream
 * id: {@code claim/SEP<MAC>}.
 *
 * @param reason why, as an administrator may know it, for example {@code EXPIRED}
 * @param method {@code SCREEN}, {@code DIAL} or {@code PAIRING}
 * @param deviceName {@code SEP<MAC>}, as claimed: anybody can claim it
 * @param codeId the code that was tried, if there is such a code
 * @param address IP address that asked
 * @param retryAt from when on it may be tried again, if claims of this name or from this address are locked
 */
public record ClaimRefused(
        String reason,
        String method,
        String deviceName,
        @Nullable UUID codeId,
        @Nullable UUID phoneId,
        String address,
        @Nullable Instant retryAt)
        implements ClaimEvent {}
