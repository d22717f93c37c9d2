package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.bulk.ExportingPhones;
import io.offhook.rest.request.CallerSites;
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
@Path("/api/v1/phones/export")
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
    @Blocking
    @Produces("text/csv")
    @Operation(
            summary = "Phones as CSV",
            description =
                    "The columns are those of a job. Edit the file in a spreadsheet and submit it with mode=update:"
                            + " what was edited changes, and nothing else.")
    @APIResponse(responseCode = "200", description = "OK")
    public Response export(@BeanParam PhoneQuery query) {
        var filter = query.parse(sites.now());
        StreamingOutput body = output -> exporting.write(filter, output);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phones.csv\"")
                .build();
    }
}
