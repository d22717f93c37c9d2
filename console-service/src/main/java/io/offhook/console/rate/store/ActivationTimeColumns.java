package io.offhook.console.rate.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says of the times of a code. */
@JsonNaming(SnakeCaseStrategy.class)
record ActivationTimeColumns(
        UUID codeId,
        @Nullable Instant issuedAt,
        @Nullable Instant viewedAt,
        @Nullable Instant redeemedAt,
        @Nullable String deviceName) {

    static ActivationTimeColumns of(UUID codeId) {
        return new ActivationTimeColumns(codeId, null, null, null, null);
    }

    ActivationTimeColumns issued(Instant at) {
        return new ActivationTimeColumns(codeId, at, viewedAt, redeemedAt, deviceName);
    }

    ActivationTimeColumns viewed(Instant at) {
        return new ActivationTimeColumns(codeId, issuedAt, at, redeemedAt, deviceName);
    }

    ActivationTimeColumns redeemed(Instant at, String by) {
        return new ActivationTimeColumns(codeId, issuedAt, viewedAt, at, by);
    }
}
