package io.offhook.tvs.approval.api;

import io.offhook.contracts.trust.ChangeEvent;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.page.Page;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.tvs.api.RequestThread;
import io.offhook.tvs.approval.ApprovalRefusal;
import io.offhook.tvs.approval.store.ApprovalDetails;
import io.offhook.tvs.approval.store.ApprovalView;
import io.offhook.tvs.approval.store.ApprovingChange;
import io.offhook.tvs.approval.store.FindApprovals;
import io.offhook.tvs.approval.store.RejectingChange;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes that were proposed. There are some only where two administrators must agree. */
@Path("/api/v1/approvals")
@Tag(name = "Approvals", description = "Changes that wait for a second administrator")
@RolesAllowed({"admin", "operator", "service"})
@Produces(MediaType.APPLICATION_JSON)
class ApprovalsResource {

    private final FindApprovals approvals;
    private final ApprovingChange approving;
    private final RejectingChange rejecting;
    private final RequestCause cause;

    ApprovalsResource(
            FindApprovals approvals, ApprovingChange approving, RejectingChange rejecting, RequestCause cause) {
        this.approvals = approvals;
        this.approving = approving;
        this.rejecting = rejecting;
        this.cause = cause;
    }

    @GET
    @Operation(summary = "The changes that were proposed, the newest first")
    public Uni<Page<ApprovalView>> list(@BeanParam ApprovalQuery query, @BeanParam PageQuery page) {
        return approvals.page(query.parse(), page.parse());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One proposed change, and what its approval would do now")
    @APIResponse(responseCode = "404", description = "unknown-approval")
    @APIResponseSchema(value = ApprovalDetails.class, responseDescription = "OK")
    public Uni<ApprovalDetails> one(UUID id) {
        return approvals.details(id).map(found -> found.orElseThrow(ApprovalProblems::unknown));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed("admin")
    @Consumes(MediaType.WILDCARD) // there is no body
    @Operation(
            summary = "Make a change that another administrator proposed",
            description = "It is validated again, and refused as the direct call would be; it stays proposed then.")
    @APIResponseSchema(value = ApprovalView.class, responseDescription = "The change is made")
    @APIResponse(responseCode = "403", description = "own-approval: you proposed it")
    @APIResponse(responseCode = "404", description = "unknown-approval, or unknown-trust-anchor")
    @APIResponse(responseCode = "409", description = "already-decided, outdated-approval, or a problem of the step")
    @APIResponse(responseCode = "410", description = "approval-expired")
    @APIResponse(responseCode = "422", description = "unacceptable-trust-anchor, not-a-sast, same-sast")
    public Uni<ApprovalView> approve(UUID id) {
        var request = RequestThread.current();
        return answer(id, approving.approve(id, cause.now()).emitOn(request));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed("admin")
    @Consumes(MediaType.WILDCARD) // there is no body
    @Operation(
            summary = "Reject a proposed change, or withdraw your own",
            description = "Nothing is changed. Whoever wants it must propose it anew.")
    @APIResponseSchema(value = ApprovalView.class, responseDescription = "Rejected")
    @APIResponse(responseCode = "404", description = "unknown-approval")
    @APIResponse(responseCode = "409", description = "already-decided")
    @APIResponse(responseCode = "410", description = "approval-expired")
    public Uni<ApprovalView> reject(UUID id) {
        return answer(id, rejecting.reject(id, cause.now()));
    }

    private Uni<ApprovalView> answer(UUID id, Uni<Decision<ChangeEvent, ApprovalRefusal>> decided) {
        return decided.invoke(decision -> decision.orThrow(ApprovalProblems::of))
                .chain(() -> approvals.one(id))
                .map(found -> found.orElseThrow(ApprovalProblems::unknown));
    }
}
