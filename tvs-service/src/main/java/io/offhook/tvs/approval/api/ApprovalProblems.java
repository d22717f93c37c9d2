package io.offhook.tvs.approval.api;

import io.offhook.tvs.api.TvsProblem;
import io.offhook.tvs.approval.ApprovalRefusal;
import io.offhook.tvs.approval.ApprovalRefusal.AlreadyApproved;
import io.offhook.tvs.approval.ApprovalRefusal.AlreadyRejected;
import io.offhook.tvs.approval.ApprovalRefusal.Expired;
import io.offhook.tvs.approval.ApprovalRefusal.OwnProposal;
import io.offhook.tvs.approval.ApprovalRefusal.UnknownProposal;
import io.offhook.tvs.approval.store.OutdatedProposal;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Problems of approvals. */
class ApprovalProblems {

    @ServerExceptionMapper
    public Response outdated(OutdatedProposal proposal) {
        return TvsProblem.OUTDATED_APPROVAL
                .because("The SASTs have changed since this was proposed. Reject it, and propose the step anew.")
                .toResponse();
    }

    static HttpProblem of(ApprovalRefusal refusal) {
        return switch (refusal) {
            case UnknownProposal it -> unknown();
            case OwnProposal it ->
                TvsProblem.OWN_APPROVAL.because("You proposed this change. Another administrator must approve it.");
            case Expired it ->
                TvsProblem.APPROVAL_EXPIRED.because(
                        "Nobody approved this before %s. Propose it anew.".formatted(it.at()));
            case AlreadyApproved it ->
                TvsProblem.ALREADY_DECIDED.because("This was approved, and the change was made.");
            case AlreadyRejected it -> TvsProblem.ALREADY_DECIDED.because("This was rejected. Propose it anew.");
        };
    }

    static HttpProblem unknown() {
        return TvsProblem.UNKNOWN_APPROVAL.because("No change with this id was proposed.");
    }
}
