package io.offhook.activation.code.api;

import io.offhook.activation.code.store.CodeView;
import io.offhook.activation.code.store.FindCodes.Filter;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.site.SiteRights;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of codes; an absent one matches all. */
public class CodeQuery {

    @QueryParam("phoneId")
    @Parameter(schema = @Schema(implementation = UUID.class))
    public @Nullable String phoneId;

    @QueryParam("ownerId")
    public @Nullable String ownerId;

    @QueryParam("model")
    public @Nullable String model;

    @QueryParam("status")
    @Parameter(schema = @Schema(implementation = CodeView.Status.class))
    public @Nullable String status;

    Filter parse(SiteRights sites) {
        return new Filter(uuid(phoneId), ownerId, model, status(status), sites);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw CommonProblem.invalid("phoneId", "phoneId is not a UUID.");
        }
    }

    private static CodeView.@Nullable Status status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(CodeView.Status.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> CommonProblem.invalid("status", "status is one of LIVE, REDEEMED, EXPIRED, RELEASED."));
    }
}
