package io.offhook.tvs.api;

import io.offhook.rest.request.CreatedAnswer;
import io.offhook.tvs.approval.store.ApprovalView;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that a change waits for another administrator. */
public final class ProposedAnswer {

    /** For the documents of operations that may answer so. */
    public static final String DESCRIPTION = "Only with offhook.trust.approval=two-person: nothing is changed until "
            + "another administrator approves it";

    private ProposedAnswer() {}

    /** 202, with the address where it is approved. */
    public static RestResponse<ApprovalView> of(ApprovalView approval) {
        return CreatedAnswer.accepted("/api/v1/approvals/" + approval.id(), approval);
    }
}
