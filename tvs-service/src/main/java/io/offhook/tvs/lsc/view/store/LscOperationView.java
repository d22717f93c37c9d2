package io.offhook.tvs.lsc.view.store;

import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.OperationType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation as REST shows it.
 *
 * @param statusText the status in the words that administrators of phones know: {@code Upgrade Failed: Invalid MIC}
 * @param failure of one that failed
 * @param scheduledReason why the service scheduled it
 */
public record LscOperationView(
        UUID id,
        String deviceName,
        OperationType operation,
        Authentication authentication,
        @Nullable String keyType,
        @Nullable Integer keySize,
        @Nullable String curve,
        Status status,
        String statusText,
        @Nullable FailureReason failure,
        Instant completeBy,
        @Nullable String scheduledBy,
        @Nullable String scheduledReason,
        Instant scheduledAt,
        @Nullable Instant endedAt) {

    /** What became of it. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    static String text(OperationType type, Status status, @Nullable FailureReason failure) {
        return switch (status) {
            case PENDING -> "Operation Pending";
            case SUCCEEDED -> type.word() + " Success";
            case FAILED -> type.word() + " Failed" + (failure == null ? "" : ": " + failure.text());
            case CANCELLED -> "None";
        };
    }
}
