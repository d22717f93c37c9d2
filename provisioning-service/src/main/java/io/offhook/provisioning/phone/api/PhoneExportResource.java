package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.bulk.ExportingPhones;
import io.offhook.rest.request.CallerSites;
import io.offhook.upload.UploadedFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Phones as a file. */
@Path("/api/v1/phones")
@RolesAllowed({"admin", "operator", "service", "site-operator"})
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhoneExportResource {

    private final ExportingPhones exporting;
    private final CallerSites sites;

    PhoneExportResource(ExportingPhones exporting, CallerSites sites) {
        this.exporting = exporting;
        this.sites = sites;
    }

    @GET
    @Path("/export")
    @Blocking
    @Produces("text/csv")
    @Operation(
            summary = "Phones as CSV",
            description =
                    "The columns are those of a job: submit the edited file with mode=update, and what was edited changes,"
                            + " nothing else. For programs; a spreadsheet wants the .xlsx file.")
    @APIResponse(responseCode = "200", description = "OK")
    public Response export(@BeanParam PhoneQuery query) {
        var filter = query.parse(sites.now());
        return file(output -> exporting.csv(filter, output), "text/csv; charset=utf-8", "phones.csv");
    }

    @GET
    @Path("/export.xlsx")
    @Blocking
    @Produces(UploadedFile.XLSX)
    @Operation(
            summary = "Phones as .xlsx",
            description =
                    "The columns are those of a job, and all cells are texts: a number keeps its zeros and its plus sign"
                            + " in a spreadsheet. Submit the edited file with mode=update: what was edited changes, and"
                            + " nothing else.")
    @APIResponse(responseCode = "200", description = "OK")
    public Response exportXlsx(@BeanParam PhoneQuery query) {
        var filter = query.parse(sites.now());
        return file(output -> exporting.xlsx(filter, output), UploadedFile.XLSX, "phones.xlsx");
    }

    private static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
