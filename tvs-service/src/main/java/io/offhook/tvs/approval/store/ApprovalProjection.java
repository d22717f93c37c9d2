package io.offhook.tvs.approval.store;

import io.offhook.contracts.trust.ChangeApproved;
import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.contracts.trust.ChangeProposed;
import io.offhook.contracts.trust.ChangeRejected;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.tvs.approval.ApprovalStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps the table of proposals. Depends on events alone, so that a replay gives the same rows. */
@ApplicationScoped
public class ApprovalProjection implements ReadModel.FromOwnEvents {

    private static final String INSERT = """
            insert into change_proposal (id, action, subject, options, requested_by, requested_at, expires_at, status)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String END =
            "update change_proposal set status = $2, decided_by = $3, decided_at = $4 where id = $1";

    @Override
    public String name() {
        return "change-proposals";
    }

    @Override
    public List<String> tables() {
        return List.of("change_proposal");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return recorded.event() instanceof ChangeEvent event
                ? apply(event, recorded.metadata()).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<Integer> apply(ChangeEvent event, Metadata metadata) {
        return switch (event) {
            case ChangeProposed it ->
                PlainSql.update(
                        INSERT,
                        it.proposalId(),
                        it.action(),
                        String.join(" ", it.subject()),
                        String.join(" ", it.options()),
                        it.requestedBy(),
                        metadata.time().atOffset(ZoneOffset.UTC),
                        it.expiresAt().atOffset(ZoneOffset.UTC),
                        ApprovalStatus.PENDING.name());
            case ChangeApproved it -> end(it.proposalId(), ApprovalStatus.APPROVED, metadata);
            case ChangeRejected it -> end(it.proposalId(), ApprovalStatus.REJECTED, metadata);
        };
    }

    private static Uni<Integer> end(UUID proposal, ApprovalStatus status, Metadata metadata) {
        return PlainSql.update(
                END, proposal, status.name(), metadata.actor(), metadata.time().atOffset(ZoneOffset.UTC));
    }
}
