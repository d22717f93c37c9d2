package io.offhook.provisioning.axl.activation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** REST client of the activation service. */
@RegisterRestClient(configKey = "activation")
@Path("/api/v1/codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ActivationClient {

    @POST
    @Path("/find")
    Uni<List<LiveCode>> find(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Offhook-Channel") String channel,
            Wanted wanted);

    @POST
    @Path("/reveal")
    Uni<List<LiveCode>> reveal(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Offhook-Channel") String channel,
            Wanted wanted);

    @POST
    @Path("/{codeId}/release")
    Uni<Void> release(
            @PathParam("codeId") UUID codeId,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("Offhook-Channel") String channel);

    /** @param code digits of one; absent: by ids */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wanted(@Nullable List<UUID> codeIds, @Nullable String code) {
        @Override
        public String toString() {
            return "Wanted[" + codeIds + "]";
        }
    }

    /** @param code its digits, where they were asked for */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record LiveCode(
            UUID codeId, Instant expiresAt, @Nullable String code) {
        @Override
        public String toString() {
            return "LiveCode[" + codeId + "]";
        }
    }
}
