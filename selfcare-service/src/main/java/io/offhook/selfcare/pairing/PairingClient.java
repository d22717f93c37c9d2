package io.offhook.selfcare.pairing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** REST client of the activation service, for pairings. */
@RegisterRestClient(configKey = "activation")
@Path("/api/v1/pairings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface PairingClient {

    @POST
    @Path("/confirm")
    Uni<PairedPhone> confirm(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Offhook-Acting-User") String actingUser,
            Confirmation confirmation);

    /** @param pairingCode as it was typed */
    record Confirmation(String pairingCode, UUID phoneId) {
        @Override
        public String toString() {
            return "Confirmation[" + phoneId + "]";
        }
    }

    /** What this service needs of the answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PairedPhone(String deviceName) {}

    /** What this service needs of a problem. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(@Nullable String reason) {}
}
