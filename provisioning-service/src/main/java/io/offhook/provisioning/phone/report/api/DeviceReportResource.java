package io.offhook.provisioning.phone.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.provisioning.catalogue.store.CurrentCatalogue;
import io.offhook.provisioning.phone.api.PhoneListing;
import io.offhook.provisioning.phone.api.PhoneQuery;
import io.offhook.provisioning.phone.report.DeviceReport;
import io.offhook.provisioning.phone.report.ReportedDevice;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.PageQuery;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The device report, as pages and as a file. */
@Path("/api/v1/device-report")
@RolesAllowed({"admin", "operator", "site-operator"})
@Tag(name = "Device report", description = "What stands on whose desk")
class DeviceReportResource {

    private final FindPhones queries;
    private final CurrentCatalogue catalogue;
    private final DeviceReport report;
    private final CallerSites sites;

    DeviceReportResource(FindPhones queries, CurrentCatalogue catalogue, DeviceReport report, CallerSites sites) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.report = report;
        this.sites = sites;
    }

    /** @param next for {@code after}: what follows this page; absent where nothing does */
    @Schema(name = "DeviceReportPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportPage(List<ReportedDevice> items, @Nullable String next) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A page of the device report",
            description = "With the filters and orders of the list of phones. Passwords and codes are masked.")
    @APIResponse(responseCode = "200", description = "OK")
    public Uni<ReportPage> page(
            @BeanParam PhoneQuery filter, @BeanParam PhoneListing listing, @BeanParam PageQuery page) {
        var wanted = filter.parse(sites.now());
        var order = listing.order();
        int size = page.parse().size();
        return catalogue
                .current()
                .flatMap(current -> queries.after(wanted, order, listing.position(), size)
                        .map(phones -> new ReportPage(
                                phones.stream()
                                        .map(phone -> ReportedDevice.of(phone, current))
                                        .toList(),
                                phones.size() == size
                                        ? order.positionOf(phones.getLast()).toCursor()
                                        : null)));
    }

    @GET
    @Path("/csv")
    @Blocking
    @Produces("text/csv")
    @Operation(
            summary = "The device report as CSV",
            description = "With the filters of the list of phones. Passwords and codes are masked.")
    @APIResponse(responseCode = "200", description = "OK")
    public Response csv(@BeanParam PhoneQuery query) {
        var filter = query.parse(sites.now());
        StreamingOutput body = output -> report.write(filter, output);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"device-report.csv\"")
                .build();
    }
}
