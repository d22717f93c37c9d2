package io.offhook.provisioning.api;

import io.offhook.provisioning.user.bulk.ImportingUsers;
import io.offhook.provisioning.user.bulk.UserImportReport;
import io.offhook.rest.request.RequestCause;
import io.offhook.upload.UploadedFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users in bulk. Runs on a worker thread: the file is streamed to disk and read back. */
@Path("/api/v1/users/import")
@RolesAllowed("admin")
@Tag(name = "Users", description = "Who may own phones")
class UserImportResource {

    private final ImportingUsers importing;
    private final RequestCause cause;
    private final long maxBytes;
    private final int maxLines;

    UserImportResource(
            ImportingUsers importing,
            RequestCause cause,
            @ConfigProperty(name = "offhook.import.max-bytes") long maxBytes,
            @ConfigProperty(name = "offhook.import.max-lines") int maxLines) {
        this.importing = importing;
        this.cause = cause;
        this.maxBytes = maxBytes;
        this.maxLines = maxLines;
    }

    @POST
    @Blocking
    @Consumes({"text/csv", "text/plain", UploadedFile.MS_EXCEL, UploadedFile.XLSX})
    @Operation(
            summary = "Add and change users from a CSV or .xlsx file",
            description =
                    "The first line names the columns: USER ID, FIRST NAME, LAST NAME, MAIL, and LANGUAGE (en, de,"
                            + " fr, es) if it is to change; others are ignored and named in the answer. Each row is reported; a bad one stops no other.")
    @APIResponse(responseCode = "200", description = "What became of each row")
    @APIResponse(responseCode = "400", description = "unusable-file or invalid-request: no row was read")
    @APIResponse(responseCode = "413", description = "too-large")
    public UserImportReport importUsers(
            InputStream file, @BeanParam UploadedFile upload, @BeanParam UserImportQuery query) throws IOException {
        boolean validateOnly = query.isValidateOnly();
        try (var spooled = upload.spool(file, maxBytes, maxLines)) {
            return importing.run(spooled, validateOnly, cause.now());
        }
    }
}
