package io.offhook.provisioning.phone.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.provisioning.http.Problems;
import io.offhook.provisioning.http.RequestCause;
import io.offhook.provisioning.phone.provisioning.ProvisioningPhone.Repeatable;
import io.offhook.provisioning.phone.view.PhoneView;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One phone to add. */
@Path("/api/v1/phones")
@RolesAllowed("admin")
@Tag(name = "Phones")
class ProvisioningResource {

    private static final int LONGEST_KEY = 255;

    private final ProvisioningPhone provisioning;
    private final RequestCause cause;
    private final ObjectMapper json;

    ProvisioningResource(ProvisioningPhone provisioning, RequestCause cause, ObjectMapper json) {
        this.provisioning = provisioning;
        this.cause = cause;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a phone",
            description = "With a MAC a code works on that device alone, without one on any device of the model.")
    @APIResponse(responseCode = "201", description = "Added, or added before by the same Idempotency-Key")
    @APIResponse(responseCode = "409", description = "mac-in-use")
    @APIResponse(
            responseCode = "422",
            description = "unknown-owner, model-without-activation-codes or idempotency-key-reused")
    public Uni<RestResponse<PhoneView>> provision(
            @NotNull @Valid NewPhone phone,
            @HeaderParam("Idempotency-Key")
                    @Parameter(description = "The same key with the same body adds one phone, however often it is sent")
                    @Nullable
                    String key) {
        return provisioning
                .provision(phone.parsed(), repeatable(key, phone), cause.now())
                .map(added -> RestResponse.ResponseBuilder.<PhoneView>created(
                                URI.create("/api/v1/phones/" + added.id()))
                        .entity(added)
                        .build());
    }

    private Optional<Repeatable> repeatable(@Nullable String key, NewPhone phone) {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problems.invalid("Idempotency-Key", "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters.");
        }
        return Optional.of(new Repeatable(key, fingerprint(phone)));
    }

    /** The same for bodies that differ in white space and the order of fields alone. */
    private String fingerprint(NewPhone phone) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(phone)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
