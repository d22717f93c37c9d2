package io.offhook.tvs.approval.store;

import io.offhook.tvs.approval.ApprovalStatus;
import io.offhook.tvs.approval.Change;
import io.offhook.tvs.approval.ChangeAction;
import io.offhook.tvs.approval.ChangeOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as REST shows it.
 *
 * @param subject SHA-256 of certificates, lower-case hex: the anchors; for a rollover the SAST and the recovery SAST to come
 * @param requestedBy account that proposed it
 * @param decidedBy account that approved or rejected it
 */
public record ApprovalView(
        UUID id,
        ApprovalStatus status,
        ChangeAction action,
        List<String> subject,
        List<ChangeOption> options,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** A proposal that was just made. */
    static ApprovalView pending(UUID id, Change change, String by, Instant at, Instant expiresAt) {
        return new ApprovalView(
                id,
                ApprovalStatus.PENDING,
                change.action(),
                change.subject(),
                change.options(),
                by,
                at,
                expiresAt,
                null,
                null);
    }

    Change change() {
        return new Change(action, subject, options);
    }
}
