package io.offhook.provisioning.files.api;

import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.files.signing.SecretsKey;
import io.offhook.provisioning.phone.PhoneCommand.ViewPassword;
import io.offhook.provisioning.phone.api.PhoneProblems;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The password of a phone, which is shown on record. */
@Path("/api/v1/phones/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhonePasswordResource {

    private final ChangingPhone changing;
    private final FindPhones queries;
    private final SecretsKey secrets;
    private final RequestCause cause;
    private final CallerSites sites;

    PhonePasswordResource(
            ChangingPhone changing, FindPhones queries, SecretsKey secrets, RequestCause cause, CallerSites sites) {
        this.changing = changing;
        this.queries = queries;
        this.secrets = secrets;
        this.cause = cause;
        this.sites = sites;
    }

    /** The password that unlocks the settings menu. */
    @Schema(name = "PhonePassword")
    record Password(String password) {

        /** Not for logs. */
        @Override
        public String toString() {
            return "Password";
        }
    }

    @POST
    @Path("/reveal-password")
    @RolesAllowed({"admin", "site-operator"})
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Show the password of a phone's settings menu",
            description =
                    "Recorded as PhonePasswordViewed before the answer. A phone has passwords once it is activated.")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "409", description = "no-password")
    @APIResponseSchema(value = Password.class, responseCode = "200", responseDescription = "OK")
    public Uni<Password> revealPassword(UUID id) {
        var rights = sites.now();
        return queries.activated(id).flatMap(found -> {
            var phone =
                    found.filter(it -> rights.covers(it.phone().devicePool())).orElseThrow(PhoneProblems::unknownPhone);
            var known = phone.redeemedCode()
                    .flatMap(code -> secrets.secretsOf(id, code))
                    .orElseThrow(() -> ProvisioningProblem.NO_PASSWORD.because(
                            "This phone has no passwords: they come with its activation."));
            return changing.change(id, Optional.empty(), new ViewPassword(), rights, cause.now())
                    .invoke(decision -> decision.orThrow(PhoneProblems::of))
                    .map(done -> new Password(known.ofSettings()));
        });
    }
}
