package io.offhook.tvs.approval.api;

import io.offhook.rest.request.ChoiceParameter;
import io.offhook.tvs.approval.ApprovalStatus;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameter of the list of approvals; absent, it matches all. */
public class ApprovalQuery {

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = ApprovalStatus.class))
    public @Nullable String status;

    @Nullable
    ApprovalStatus parse() {
        return ChoiceParameter.parse("status", status, ApprovalStatus.class).orElse(null);
    }
}
