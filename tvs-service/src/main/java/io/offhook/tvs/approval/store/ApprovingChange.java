package io.offhook.tvs.approval.store;

import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.sql.VersionConflict;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.History;
import io.offhook.tvs.approval.ApprovalCommand;
import io.offhook.tvs.approval.ApprovalCommand.Approve;
import io.offhook.tvs.approval.ApprovalDecider;
import io.offhook.tvs.approval.ApprovalRefusal;
import io.offhook.tvs.approval.ApprovalState;
import io.offhook.tvs.approval.ApprovalState.Pending;
import io.offhook.tvs.approval.ApprovalStream;
import io.offhook.tvs.approval.store.PrepareChange.Prepared;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Has a change made and ends its proposal, both in one transaction. Whether the proposal may be approved is decided twice: before the
 * change is prepared, since that may take a signature, and in the transaction.
 */
@ApplicationScoped
public class ApprovingChange {

    private static final int MAX_RETRIES = 2;
    private static final ApprovalDecider DECIDER = new ApprovalDecider();

    private final UnitOfWork units;
    private final EventStore store;
    private final FindApprovals approvals;
    private final ChangeFeatures features;
    private final CommandHandler<ApprovalCommand, ApprovalState, ChangeEvent, ApprovalRefusal> proposals;

    ApprovingChange(
            UnitOfWork units,
            EventStore store,
            FindApprovals approvals,
            ApprovalProjection projection,
            ChangeFeatures features) {
        this.units = units;
        this.store = store;
        this.approvals = approvals;
        this.features = features;
        this.proposals = new CommandHandler<>(store, DECIDER, ChangeEvent.class, projection::applyAll);
    }

    /** Fails with the feature's exception if the change is not possible any more. On whatever thread; it answers on another one. */
    public Uni<Decision<ChangeEvent, ApprovalRefusal>> approve(UUID id, Cause cause) {
        var command = new Approve(Objects.requireNonNull(cause.actor(), "an account approves"), cause.at());
        return Uni.createFrom()
                .deferred(() -> approveOnce(id, command, cause))
                .onFailure(VersionConflict.class)
                .retry()
                .atMost(MAX_RETRIES);
    }

    private record Loaded(History<ChangeEvent> history, List<String> certificates) {

        ApprovalState state() {
            return history.fold(DECIDER.initial(), DECIDER::evolve);
        }

        /** Who approves, now; and the correlation id of the proposal, by which both accounts are found. */
        Cause cause(Cause approval) {
            var proposed = history.events().getFirst().metadata();
            return new Cause(
                    approval.at(),
                    proposed.correlationId(),
                    proposed.id().toString(),
                    approval.traceparent(),
                    approval.actor(),
                    approval.channel());
        }
    }

    private Uni<Decision<ChangeEvent, ApprovalRefusal>> approveOnce(UUID id, Approve command, Cause approval) {
        return units.runApart(() -> load(id)).flatMap(loaded -> {
            var state = loaded.state();
            var early = DECIDER.decide(state, command);
            if (early.refusal().isPresent() || !(state instanceof Pending pending)) {
                return Uni.createFrom().item(early);
            }
            var cause = loaded.cause(approval);
            return features.of(pending.change().action())
                    .prepare(new Proposal(pending.change(), loaded.certificates()), cause)
                    .flatMap(prepared -> units.runApart(() -> end(id, command, cause, prepared)));
        });
    }

    /** The certificates first: they are deleted as the proposal ends, so those of one that is pending afterwards were there. */
    private Uni<Loaded> load(UUID id) {
        return approvals
                .certificates(id)
                .flatMap(certificates -> store.load(ApprovalStream.id(id), ChangeEvent.class)
                        .map(history -> new Loaded(history, certificates)));
    }

    private Uni<Decision<ChangeEvent, ApprovalRefusal>> end(UUID id, Approve command, Cause cause, Prepared change) {
        return proposals
                .handle(ApprovalStream.id(id), command, cause)
                .call(decision -> decision.refusal().isPresent()
                        ? Uni.createFrom().voidItem()
                        : change.make().chain(() -> ProposedCertificates.delete(id)));
    }
}
