package io.offhook.provisioning.phone.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.files.signing.SecretsKey;
import io.offhook.provisioning.phone.PhoneCommand.ViewPassword;
import io.offhook.provisioning.phone.store.ChangingPhone;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.PhoneHistory;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** What is on record of a phone: who changed it, and its password, which is shown on record. */
@Path("/api/v1/phones/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhoneRecordsResource {

    private final PhoneHistory history;
    private final ChangingPhone changing;
    private final FindPhones queries;
    private final SecretsKey secrets;
    private final RequestCause cause;

    PhoneRecordsResource(
            PhoneHistory history, ChangingPhone changing, FindPhones queries, SecretsKey secrets, RequestCause cause) {
        this.history = history;
        this.changing = changing;
        this.queries = queries;
        this.secrets = secrets;
        this.cause = cause;
    }

    /** @param event as it is on the topic */
    @Schema(name = "PhoneHistoryEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HistoryEntry(
            long version,
            String type,
            Instant at,
            @Nullable String actor,
            @Nullable String channel,
            @Schema(type = SchemaType.OBJECT) Object event) {

        static HistoryEntry of(PhoneHistory.Entry it) {
            return new HistoryEntry(it.version(), it.type(), it.at(), it.actor(), it.channel(), it.event());
        }
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

    @GET
    @Path("/history")
    @RolesAllowed({"admin", "operator", "service"})
    @Operation(
            summary = "What happened to a phone, and who caused it",
            description = "Its events from the first on; those of a phone that was removed too.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    public Uni<List<HistoryEntry>> history(UUID id) {
        return history.of(id).map(entries -> {
            if (entries.isEmpty()) {
                throw PhoneProblems.unknownPhone();
            }
            return entries.stream().map(HistoryEntry::of).toList();
        });
    }

    @POST
    @Path("/reveal-password")
    @RolesAllowed("admin")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Show the password of a phone's settings menu",
            description =
                    "Recorded as PhonePasswordViewed before the answer. A phone has passwords once it is activated.")
    @APIResponse(responseCode = "404", description = "unknown-phone")
    @APIResponse(responseCode = "409", description = "no-password")
    @APIResponseSchema(value = Password.class, responseCode = "200", responseDescription = "OK")
    public Uni<Password> revealPassword(UUID id) {
        return queries.activated(id).flatMap(found -> {
            var phone = found.orElseThrow(PhoneProblems::unknownPhone);
            var known = phone.redeemedCode()
                    .flatMap(code -> secrets.secretsOf(id, code))
                    .orElseThrow(() -> ProvisioningProblem.NO_PASSWORD.because(
                            "This phone has no passwords: they come with its activation."));
            return changing.change(id, Optional.empty(), new ViewPassword(), cause.now())
                    .invoke(decision -> decision.orThrow(PhoneProblems::of))
                    .map(done -> new Password(known.ofSettings()));
        });
    }
}
