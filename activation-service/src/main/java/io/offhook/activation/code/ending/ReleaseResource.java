package io.offhook.activation.code.ending;

import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.deciding.Deciding;
import io.offhook.activation.code.view.CodeView;
import io.offhook.activation.code.view.FindCodes;
import io.offhook.activation.http.Problems;
import io.offhook.eventing.Cause;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Withdraws a code. */
@Path("/api/v1/codes/{codeId}/release")
@RolesAllowed("admin")
@Tag(name = "Codes")
class ReleaseResource {

    private final FindCodes find;
    private final UnitOfWork units;
    private final Deciding deciding;
    private final Clock clock;

    ReleaseResource(FindCodes find, UnitOfWork units, Deciding deciding, Clock clock) {
        this.find = find;
        this.units = units;
        this.deciding = deciding;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Withdraw a live code; withdrawing it again changes nothing")
    public Uni<Void> release(UUID codeId, @HeaderParam("traceparent") @Nullable String traceparent) {
        var cause = Cause.request(clock.instant(), traceparent);
        return find.one(codeId)
                .map(found -> found.orElseThrow(Problems::noSuchCode))
                .flatMap(code -> units.run(() -> release(code, cause)))
                .invoke(outcome -> outcome.decision().refusal().ifPresent(refusal -> {
                    throw Problems.of(refusal);
                }))
                .replaceWithVoid();
    }

    private Uni<Deciding.Outcome> release(CodeView code, Cause cause) {
        return deciding.decide(code.phoneId(), new ReleaseCode(code.codeId(), code.phoneId(), cause.at()), cause);
    }
}
