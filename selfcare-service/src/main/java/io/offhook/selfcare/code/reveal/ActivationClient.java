package io.offhook.selfcare.code.reveal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** REST client of the activation service. Revealing a code is the only call between services. */
@RegisterRestClient(configKey = "activation")
@Path("/api/v1/codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ActivationClient {

    @POST
    @Path("/{codeId}/reveal")
    Uni<RevealedCode> reveal(
            @PathParam("codeId") UUID codeId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Offhook-Acting-User") @Nullable String actingUser,
            RevealRequest request);

    /** @param purpose {@code SELF_CARE} or {@code WELCOME_MAIL} */
    record RevealRequest(String purpose) {}

    /** What this service needs of the answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RevealedCode(UUID codeId, String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "RevealedCode[" + codeId + "]";
        }
    }
}
