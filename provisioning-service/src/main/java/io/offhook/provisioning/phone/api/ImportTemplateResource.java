package io.offhook.provisioning.phone.api;

import io.offhook.provisioning.phone.bulk.ImportTemplate;
import io.offhook.upload.UploadedFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Files to fill in. */
@Path("/api/v1/phones")
@RolesAllowed({"admin", "operator", "service", "site-operator"})
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class ImportTemplateResource {

    @GET
    @Path("/import-template.csv")
    @Produces("text/csv")
    @Operation(summary = "A CSV file to fill in", description = "Its second row explains each column, and may stay.")
    @APIResponse(responseCode = "200", description = "OK")
    public RestResponse<byte[]> csv() {
        return file(ImportTemplate.csv(), "text/csv; charset=utf-8", "phones.csv");
    }

    @GET
    @Path("/import-template.xlsx")
    @Produces(UploadedFile.XLSX)
    @Operation(summary = "An .xlsx file to fill in", description = "Its second sheet explains each column.")
    @APIResponse(responseCode = "200", description = "OK")
    public RestResponse<byte[]> xlsx() {
        return file(ImportTemplate.xlsx(), UploadedFile.XLSX, "phones.xlsx");
    }

    private static RestResponse<byte[]> file(byte[] content, String type, String name) {
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
