package io.offhook.tvs.approval.store;

import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.tvs.approval.ApprovalCommand;
import io.offhook.tvs.approval.ApprovalCommand.Propose;
import io.offhook.tvs.approval.ApprovalDecider;
import io.offhook.tvs.approval.ApprovalRefusal;
import io.offhook.tvs.approval.ApprovalState;
import io.offhook.tvs.approval.ApprovalStream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** Proposes a change that its feature has validated. */
@ApplicationScoped
public class ProposingChange {

    private final UnitOfWork units;
    private final ApprovalSettings settings;
    private final CommandHandler<ApprovalCommand, ApprovalState, ChangeEvent, ApprovalRefusal> proposals;

    ProposingChange(UnitOfWork units, EventStore store, ApprovalProjection projection, ApprovalSettings settings) {
        this.units = units;
        this.settings = settings;
        this.proposals = new CommandHandler<>(store, new ApprovalDecider(), ChangeEvent.class, projection::applyAll);
    }

    /** On whatever thread it is called; it answers on another one. */
    public <T> Uni<Requested<T>> propose(Proposal proposal, Cause cause) {
        var id = UUID.randomUUID();
        var actor = Objects.requireNonNull(cause.actor(), "an account proposes");
        var at = cause.at().truncatedTo(ChronoUnit.MICROS);
        var expiresAt = at.plus(settings.expiry());
        var command = new Propose(id, proposal.change(), actor, expiresAt);
        return units.runApart(() -> ProposedCertificates.deleteExpired(at)
                        .chain(() -> proposals.handle(ApprovalStream.id(id), command, cause))
                        .chain(() -> ProposedCertificates.keep(id, proposal.certificates())))
                .map(ignored ->
                        new Requested.Proposed<>(ApprovalView.pending(id, proposal.change(), actor, at, expiresAt)));
    }
}
