package io.offhook.activation.code.api;

import io.offhook.activation.code.export.CodesCsv;
import io.offhook.activation.code.export.ExportingCodes;
import io.offhook.activation.code.export.ExportingCodes.Export;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.RequestCause;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Live codes with their digits, as a file. */
@Path("/api/v1/codes")
@Tag(name = "Codes", description = "Activation codes")
class CodesExportResource {

    private static final Map<String, List<String>> HEADERS = Map.of(
            "Content-Disposition", List.of("attachment; filename=\"activation-codes.csv\""),
            "Cache-Control", List.of("no-store"));

    private final ExportingCodes exports;
    private final RequestCause cause;
    private final CallerSites sites;

    CodesExportResource(ExportingCodes exports, RequestCause cause, CallerSites sites) {
        this.exports = exports;
        this.cause = cause;
        this.sites = sites;
    }

    @GET
    @Path("/export")
    @RolesAllowed({"admin", "site-operator"})
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "Export live codes with their digits as CSV",
            description =
                    "Recorded as CodesExported, with the filter and the number of codes, before the first byte is sent."
                            + " Codes that end meanwhile are left out. Columns: ACTIVATION CODE, EXPIRY, DEVICE NAME, DESCRIPTION,"
                            + " MODEL, USER ID, SITE. A cell that a spreadsheet would compute begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The codes, those that expire first before the others",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<String> export(@BeanParam ExportQuery query, @Context UriInfo request) {
        var filter = query.parse(request.getQueryParameters(), sites.now());
        return RestMulti.fromUniResponse(exports.record(filter, cause.now()), this::file, export -> HEADERS);
    }

    private Multi<String> file(Export export) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(CodesCsv.header()),
                        exports.batches(export).map(CodesCsv::lines));
    }
}
