package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.http.Problems;
import io.offhook.rest.RequestCause;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.DevicePool;
import io.offhook.provisioning.phone.ModelName;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many phones to add. On a worker thread: the file is streamed to disk and back. */
@Path("/api/v1/phones/import")
@RolesAllowed("admin")
@Tag(name = "Phones")
class PhoneImportResource {

    private final ImportingPhones importing;
    private final RequestCause cause;
    private final long largest;

    PhoneImportResource(
            ImportingPhones importing,
            RequestCause cause,
            @ConfigProperty(name = "offhook.import.largest") long largest) {
        this.importing = importing;
        this.cause = cause;
        this.largest = largest;
    }

    @POST
    @Blocking
    @Consumes({"text/csv", "text/plain"})
    @Operation(
            summary = "Add phones from a CSV file",
            description = "The first line names the columns: MAC ADDRESS (blank: not known yet), DESCRIPTION, USER ID,"
                    + " DIRECTORY NUMBER 1, DISPLAY 1, LINE TEXT LABEL 1 and so on, MODEL, DEVICE POOL; others are"
                    + " ignored and named in the answer. Each row is reported; a bad one stops no other. The same file"
                    + " again inserts nothing twice.")
    @APIResponse(responseCode = "200", description = "What became of each row")
    @APIResponse(responseCode = "400", description = "unusable-file or invalid-value: no row was looked at")
    @APIResponse(responseCode = "413", description = "too-large")
    public ImportReport importPhones(
            InputStream file,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Parameter(hidden = true) @Nullable Long length,
            @QueryParam("model") @Parameter(description = "For rows without a MODEL") @Nullable String model,
            @QueryParam("devicePool") @Parameter(description = "For rows without a DEVICE POOL") @Nullable
                    String devicePool,
            @QueryParam("requiresActivationCode")
                    @Parameter(
                            description = "Absent: as each model's onboarding method says",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String requiresActivationCode,
            @QueryParam("codeLife")
                    @Parameter(description = "ISO-8601 duration; absent: as the settings of activation say")
                    @Nullable
                    String codeLife,
            @QueryParam("mraAllowed")
                    @Parameter(
                            description = "Whether the phones may be outside the premises",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String mraAllowed,
            @QueryParam("validateOnly")
                    @Parameter(
                            description = "Look at every row, insert none",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @Nullable
                    String validateOnly)
            throws IOException {
        if (length != null && length > largest) {
            throw Problems.tooLarge(largest);
        }
        var defaults = new RowDefaults(
                Optional.ofNullable(model).map(ModelName::parse),
                DevicePool.parse(devicePool),
                flag("requiresActivationCode", requiresActivationCode),
                CodeLife.parse(codeLife),
                flag("mraAllowed", mraAllowed).orElse(false));
        try (var spooled = SpooledFile.spool(file, largest)) {
            return importing.run(
                    spooled, defaults, flag("validateOnly", validateOnly).orElse(false), cause.now());
        }
    }

    private static Optional<Boolean> flag(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw Problems.invalid(name, name + " is true or false.");
        };
    }
}
