package io.offhook.tvs.approval.store;

import io.offhook.tvs.approval.ApprovalStatus;
import io.offhook.tvs.approval.Change;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A proposal, read only. */
@Entity
@Immutable
@Table(name = "change_proposal")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ApprovalRow extends PanacheEntityBase {
    @Id
    UUID id;

    String action;
    String subject;
    String options;
    String requestedBy;
    Instant requestedAt;
    Instant expiresAt;
    String status;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    ApprovalView toView(Instant at) {
        var change = Change.named(action, words(subject), words(options));
        return new ApprovalView(
                id,
                status(at),
                change.action(),
                change.subject(),
                change.options(),
                requestedBy,
                requestedAt,
                expiresAt,
                decidedBy,
                decidedAt);
    }

    private ApprovalStatus status(Instant at) {
        var stored = ApprovalStatus.valueOf(status);
        return stored == ApprovalStatus.PENDING && !at.isBefore(expiresAt) ? ApprovalStatus.EXPIRED : stored;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
