package io.offhook.tvs.approval.api;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.tvs.approval.ApprovalStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.stream.Collectors;
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
        if (status == null) {
            return null;
        }
        return Arrays.stream(ApprovalStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElseThrow(() -> CommonProblem.invalid("status", "status is one of " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(ApprovalStatus.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
