package io.offhook.provisioning.phone.api;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.phone.bulk.PhonesCsv;
import io.offhook.provisioning.phone.view.FindPhones;
import io.offhook.provisioning.phone.view.ListPosition;
import io.offhook.provisioning.phone.view.PhoneFilter;
import io.offhook.provisioning.phone.view.PhoneOrder;
import io.offhook.provisioning.phone.view.PhoneView;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Phones as a file, page by page: however many there are, one page is in memory. */
@Path("/api/v1/phones/export")
@RolesAllowed({"admin", "operator", "service"})
@Tag(name = "Phones", description = "Phones, one by one and in bulk")
class PhoneExportResource {

    private static final int PAGE = 500;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final FindPhones queries;

    PhoneExportResource(UnitOfWork units, FindPhones queries) {
        this.units = units;
        this.queries = queries;
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
    public Response export(@BeanParam PhoneQuery query, @Context UriInfo uri) {
        KnownParameters.demand(uri, PhoneQuery.class);
        var filter = query.parse();
        int lines = units.runApart(queries::lastLine).await().atMost(TIMEOUT);
        StreamingOutput body = output -> write(filter, lines, output);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"phones.csv\"")
                .build();
    }

    private void write(PhoneFilter filter, int lines, OutputStream output) throws IOException {
        var csv = new PhonesCsv(output, lines);
        csv.header();
        Optional<ListPosition> last = Optional.empty();
        for (var page = after(filter, last); !page.isEmpty(); page = after(filter, last)) {
            for (var phone : page) {
                csv.phone(phone);
            }
            last = Optional.of(PhoneOrder.OLDEST_FIRST.positionOf(page.getLast()));
        }
        csv.flush();
    }

    private List<PhoneView> after(PhoneFilter filter, Optional<ListPosition> last) {
        return units.runApart(() -> queries.after(filter, PhoneOrder.OLDEST_FIRST, last, PAGE))
                .await()
                .atMost(TIMEOUT);
    }
}
