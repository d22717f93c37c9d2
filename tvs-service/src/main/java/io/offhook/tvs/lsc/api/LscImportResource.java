package io.offhook.tvs.lsc.api;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.ChoiceParameter;
import io.offhook.rest.request.RequestCause;
import io.offhook.rest.request.TimeParameter;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.bulk.PhoneList;
import io.offhook.tvs.lsc.issuing.LscSettings;
import io.offhook.tvs.lsc.store.AuthenticationStrings;
import io.offhook.tvs.lsc.store.SchedulingOperations;
import io.offhook.upload.UploadedFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The same operation for the phones of a file. */
@Path("/api/v1/lsc-operations/import")
@Tag(name = "LSC operations", description = "Installations, deletions and look-ups of the certificates of phones")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
class LscImportResource {

    private static final long MAX_BYTES = 2_000_000;
    private static final int MAX_LINES = LscOperationsRequest.MAX_DEVICES + 1;
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final SchedulingOperations scheduling;
    private final AuthenticationStrings strings;
    private final LscSettings settings;
    private final RequestCause cause;

    LscImportResource(
            SchedulingOperations scheduling, AuthenticationStrings strings, LscSettings settings, RequestCause cause) {
        this.scheduling = scheduling;
        this.strings = strings;
        this.settings = settings;
        this.cause = cause;
    }

    /** Runs on a worker thread: the file is streamed to disk and read back. */
    @POST
    @Blocking
    @Consumes({"text/csv", "text/plain", UploadedFile.MS_EXCEL, UploadedFile.XLSX})
    @Operation(
            summary = "Ask the phones of a CSV or .xlsx file for an operation",
            description =
                    "The first line names the columns; DEVICE NAME or MAC ADDRESS is read, others are ignored. A bad"
                            + " row stops no other. Phones that have an operation to do already are left out, and named.")
    @APIResponse(responseCode = "200", description = "What became of it for each phone, and the rows that name none")
    @APIResponse(responseCode = "400", description = "unusable-file or invalid-request: no row was read")
    @APIResponse(responseCode = "409", description = "no-string-key")
    @APIResponse(responseCode = "413", description = "too-large")
    public ScheduledOperations schedule(
            InputStream file,
            @BeanParam UploadedFile upload,
            @RestQuery @Parameter(schema = @Schema(implementation = OperationType.class)) @Nullable String operation,
            @RestQuery @Parameter(schema = @Schema(implementation = Authentication.class)) @Nullable
                    String authentication,
            @RestQuery @Nullable String keyType,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int32")) @Nullable
                    String keySize,
            @RestQuery @Nullable String curve,
            @RestQuery @Nullable String completeBy)
            throws IOException {
        var wanted = ChoiceParameter.parse("operation", operation, OperationType.class);
        var proof = ChoiceParameter.parse("authentication", authentication, Authentication.class);
        if (wanted.isEmpty() || proof.isEmpty()) {
            throw CommonProblem.invalid("operation", "operation and authentication say what the phones are to do.");
        }
        if (proof.get() == Authentication.STRING && !strings.arePossible()) {
            throw LscProblems.noKey();
        }
        var now = cause.now();
        var template = new OperationOptions(
                        wanted.get(),
                        proof.get(),
                        keyType,
                        OperationOptions.keySize(keySize),
                        curve,
                        TimeParameter.parse("completeBy", completeBy).orElse(null))
                .template(cause.actor(), now.at(), settings.completeWithin());
        try (var spooled = upload.spool(file, MAX_BYTES, MAX_LINES)) {
            var phones = PhoneList.read(spooled);
            var outcomes =
                    scheduling.schedule(phones.devices(), template, now).await().atMost(TIMEOUT);
            return ScheduledOperations.of(outcomes, phones.failures());
        }
    }
}
