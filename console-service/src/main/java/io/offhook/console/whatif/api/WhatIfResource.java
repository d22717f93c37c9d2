package io.offhook.console.whatif.api;

import io.offhook.console.whatif.WhatIf;
import io.offhook.console.whatif.WhatIfReport;
import io.offhook.console.whatif.store.AskingWhatIf;
import io.offhook.rest.problem.CommonProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who would be told something else after a change of trust. Nothing is changed. */
@Path("/api/v1/what-if")
@RolesAllowed({"admin", "operator"})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "What if", description = "What a change of trust would do")
class WhatIfResource {

    private static final String HOW =
            "The certificate of each device that redeemed a code is verified by what is trusted now, and by what"
                    + " would be. With a million of them it takes a minute or more.";

    private final AskingWhatIf asking;
    private final SecurityIdentity caller;

    WhatIfResource(AskingWhatIf asking, SecurityIdentity caller) {
        this.asking = asking;
        this.caller = caller;
    }

    @GET
    @Path("remove-anchor/{fingerprint}")
    @Operation(summary = "Devices that are refused once a CA is trusted no longer", description = HOW)
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "429", description = "too-many-at-a-time: a question of this account is being answered")
    @APIResponse(responseCode = "503", description = "busy: two such questions are being answered")
    public Uni<WhatIfReport> removeAnchor(@RestPath String fingerprint) {
        return ask(WhatIf.removeAnchor(fingerprint), "fingerprint", "fingerprint is 64 hexadecimal digits.");
    }

    @GET
    @Path("deny/{device}")
    @Operation(summary = "Devices that are refused once a MAC or a certificate is denied", description = HOW)
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "429", description = "too-many-at-a-time: a question of this account is being answered")
    @APIResponse(responseCode = "503", description = "busy: two such questions are being answered")
    public Uni<WhatIfReport> deny(@RestPath String device) {
        return ask(WhatIf.deny(device), "device", "device is a MAC, or the SHA-256 of a certificate.");
    }

    @GET
    @Path("accept-expired/{model}")
    @Operation(
            summary =
                    "Devices that are told something else once expired certificates of a model are accepted, or no longer are",
            description = HOW)
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "429", description = "too-many-at-a-time: a question of this account is being answered")
    @APIResponse(responseCode = "503", description = "busy: two such questions are being answered")
    public Uni<WhatIfReport> acceptExpired(@RestPath String model) {
        return ask(WhatIf.acceptExpired(model), "model", "model is that of a phone, for example 8845.");
    }

    private Uni<WhatIfReport> ask(Optional<WhatIf> change, String field, String expected) {
        return asking.ask(
                caller.getPrincipal().getName(), change.orElseThrow(() -> CommonProblem.invalid(field, expected)));
    }
}
