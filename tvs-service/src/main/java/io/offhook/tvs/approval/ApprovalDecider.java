package io.offhook.tvs.approval;

import io.offhook.contracts.trust.ChangeApproved;
import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.contracts.trust.ChangeProposed;
import io.offhook.contracts.trust.ChangeRejected;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.tvs.approval.ApprovalCommand.Approve;
import io.offhook.tvs.approval.ApprovalCommand.Propose;
import io.offhook.tvs.approval.ApprovalCommand.Reject;
import io.offhook.tvs.approval.ApprovalRefusal.AlreadyApproved;
import io.offhook.tvs.approval.ApprovalRefusal.AlreadyRejected;
import io.offhook.tvs.approval.ApprovalRefusal.Expired;
import io.offhook.tvs.approval.ApprovalRefusal.OwnProposal;
import io.offhook.tvs.approval.ApprovalRefusal.UnknownProposal;
import io.offhook.tvs.approval.ApprovalState.Approved;
import io.offhook.tvs.approval.ApprovalState.Pending;
import io.offhook.tvs.approval.ApprovalState.Rejected;
import io.offhook.tvs.approval.ApprovalState.Unknown;
import java.time.Instant;

/** The rules of one proposal. */
public final class ApprovalDecider implements Decider<ApprovalCommand, ApprovalState, ChangeEvent, ApprovalRefusal> {

    @Override
    public ApprovalState initial() {
        return new Unknown();
    }

    @Override
    public Decision<ChangeEvent, ApprovalRefusal> decide(ApprovalState state, ApprovalCommand command) {
        return switch (state) {
            case Unknown unknown ->
                switch (command) {
                    case Propose it -> Decision.happened(proposed(it));
                    case Approve it -> Decision.refused(new UnknownProposal());
                    case Reject it -> Decision.refused(new UnknownProposal());
                };
            case Pending pending ->
                switch (command) {
                    case Propose it -> Decision.nothing();
                    case Approve it -> approve(pending, it);
                    case Reject it -> reject(pending, it);
                };
            case Approved approved -> Decision.refused(new AlreadyApproved());
            case Rejected rejected -> Decision.refused(new AlreadyRejected());
        };
    }

    @Override
    public ApprovalState evolve(ApprovalState state, ChangeEvent event) {
        return switch (event) {
            case ChangeProposed it ->
                new Pending(
                        it.proposalId(),
                        Change.named(it.action(), it.subject(), it.options()),
                        it.requestedBy(),
                        it.expiresAt());
            case ChangeApproved it -> new Approved();
            case ChangeRejected it -> new Rejected();
        };
    }

    private static ChangeProposed proposed(Propose command) {
        var change = command.change();
        return new ChangeProposed(
                command.id(),
                change.action().name(),
                change.subject(),
                change.optionNames(),
                command.by(),
                command.expiresAt());
    }

    private static Decision<ChangeEvent, ApprovalRefusal> approve(Pending pending, Approve command) {
        if (pending.requestedBy().equals(command.by())) {
            return Decision.refused(new OwnProposal());
        }
        var change = pending.change();
        return isOver(pending, command.at())
                ? Decision.refused(new Expired(pending.expiresAt()))
                : Decision.happened(
                        new ChangeApproved(pending.id(), change.action().name(), change.subject()));
    }

    private static Decision<ChangeEvent, ApprovalRefusal> reject(Pending pending, Reject command) {
        var change = pending.change();
        return isOver(pending, command.at())
                ? Decision.refused(new Expired(pending.expiresAt()))
                : Decision.happened(
                        new ChangeRejected(pending.id(), change.action().name(), change.subject()));
    }

    private static boolean isOver(Pending pending, Instant at) {
        return !at.isBefore(pending.expiresAt());
    }
}
