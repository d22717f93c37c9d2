package io.offhook.contracts.trust;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The phone is to do this when it next asks CAPF.
 *
 * @param operation {@code INSTALL}, {@code FETCH} or {@code DELETE}
 * @param authentication {@code STRING}, {@code NULL_STRING}, {@code LSC} (else the MIC) or {@code MIC}
 * @param keyType of an installation: {@code RSA} or {@code EC}
 * @param keySize bits of an RSA key
 * @param curve of an EC key: {@code P-256}, {@code P-384} or {@code P-521}
 * @param completeBy a phone that comes later finds nothing to do
 * @param scheduledBy account of the administrator; absent where the service scheduled it
 * @param reason why the service scheduled it: {@code RENEWAL} or {@code LOST_ANSWER}
 */
public record LscOperationScheduled(
        String deviceName,
        UUID operationId,
        String operation,
        String authentication,
        @Nullable String keyType,
        @Nullable Integer keySize,
        @Nullable String curve,
        Instant completeBy,
        @Nullable String scheduledBy,
        @Nullable String reason)
        implements LscEvent {}
