package io.offhook.tvs.approval.store;

import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.tvs.approval.ApprovalCommand;
import io.offhook.tvs.approval.ApprovalCommand.Reject;
import io.offhook.tvs.approval.ApprovalDecider;
import io.offhook.tvs.approval.ApprovalRefusal;
import io.offhook.tvs.approval.ApprovalState;
import io.offhook.tvs.approval.ApprovalStream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends a proposal without the change. */
@ApplicationScoped
public class RejectingChange {

    private final UnitOfWork units;
    private final CommandHandler<ApprovalCommand, ApprovalState, ChangeEvent, ApprovalRefusal> proposals;

    RejectingChange(UnitOfWork units, EventStore store, ApprovalProjection projection) {
        this.units = units;
        this.proposals = new CommandHandler<>(store, new ApprovalDecider(), ChangeEvent.class, projection::applyAll);
    }

    public Uni<Decision<ChangeEvent, ApprovalRefusal>> reject(UUID id, Cause cause) {
        return units.run(() -> proposals
                .handle(ApprovalStream.id(id), new Reject(cause.at()), cause)
                .call(decision ->
                        decision.events().isEmpty() ? Uni.createFrom().voidItem() : ProposedCertificates.delete(id)));
    }
}
