package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.bulk.ImportReport;
import io.offhook.provisioning.phone.bulk.ImportingPhones;
import io.offhook.rest.request.RequestCause;
import io.offhook.upload.UploadedFile;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Phones in bulk. Runs on a worker thread: the file is streamed to disk and read back. */
@Path("/api/v1/phones/import")
@RolesAllowed("admin")
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhoneImportResource {

    private final ImportingPhones importing;
    private final RequestCause cause;
    private final long maxBytes;
    private final int maxLines;

    PhoneImportResource(
            ImportingPhones importing,
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
            summary = "Add phones from a CSV or .xlsx file",
            description = "The first line names the columns: MAC ADDRESS (blank: not known yet), DESCRIPTION, USER ID,"
                    + " MODEL, DEVICE POOL, DEVICE SECURITY PROFILE, SIP PROFILE, PHONE BUTTON TEMPLATE,"
                    + " DIRECTORY NUMBER 1, DISPLAY 1, LINE TEXT LABEL 1, ROUTE PARTITION 1, LINE CSS 1 and so on;"
                    + " others are ignored and named in the answer. Each row is reported; a bad one stops no other. A"
                    + " row is known by what it says: a file that was corrected, sorted or extended inserts what is"
                    + " missing and nothing twice.")
    @APIResponse(responseCode = "200", description = "What became of each row")
    @APIResponse(responseCode = "400", description = "unusable-file or invalid-request: no row was read")
    @APIResponse(responseCode = "413", description = "too-large")
    public ImportReport importPhones(
            InputStream file,
            @BeanParam UploadedFile upload,
            @BeanParam ImportQuery query,
            @Context HttpServerResponse response)
            throws IOException {
        var defaults = query.defaults();
        boolean validateOnly = query.isValidateOnly();
        try (var spooled = upload.spool(file, maxBytes, maxLines)) {
            return importing.run(spooled, defaults, validateOnly, cause.now(), response::closed);
        }
    }
}
