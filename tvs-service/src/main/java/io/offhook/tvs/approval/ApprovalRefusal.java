package io.offhook.tvs.approval;

import java.time.Instant;

/** Why a command about a proposal is refused. */
public sealed interface ApprovalRefusal {

    /** There is no such proposal. */
    record UnknownProposal() implements ApprovalRefusal {}

    /** The administrator who proposed a change cannot approve it. */
    record OwnProposal() implements ApprovalRefusal {}

    record Expired(Instant at) implements ApprovalRefusal {}

    record AlreadyApproved() implements ApprovalRefusal {}

    record AlreadyRejected() implements ApprovalRefusal {}
}
