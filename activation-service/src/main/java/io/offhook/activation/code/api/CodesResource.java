package io.offhook.activation.code.api;

import io.offhook.activation.code.store.CodeFinder.Codes;
import io.offhook.activation.code.store.CodeFinder.Filter;
import io.offhook.activation.api.ActivationProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Codes for those who manage them; the digits are never in here. */
@Path("/api/v1/codes")
@RolesAllowed({"admin", "operator", "service"})
@Tag(name = "Codes")
class CodesResource {

    private static final int MOST_PER_PAGE = 1_000;

    private final CodeFinder find;

    CodesResource(CodeFinder find) {
        this.find = find;
    }

    @GET
    @Operation(summary = "List codes, newest first, filtered by phone, owner, model and status")
    public Uni<Codes> list(
            @QueryParam("phoneId") @Nullable String phoneId,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("model") @Nullable String model,
            @QueryParam("status") @Nullable String status,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        if (page < 0 || size < 1 || size > MOST_PER_PAGE) {
            throw ActivationProblem.invalid("page counts from 0, size is 1 to " + MOST_PER_PAGE + ".");
        }
        return find.page(new Filter(uuid(phoneId), ownerId, model, status(status)), page, size);
    }

    @GET
    @Path("/{codeId}")
    @Operation(summary = "One code")
    public Uni<CodeView> one(UUID codeId) {
        return find.one(codeId).map(found -> found.orElseThrow(ActivationProblem::noSuchCode));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ActivationProblem.invalid("phoneId is not an id.");
        }
    }

    private static CodeView.@Nullable Status status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(CodeView.Status.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ActivationProblem.invalid("status is one of LIVE, REDEEMED, EXPIRED, RELEASED."));
    }
}
