package io.offhook.provisioning.phone.job.api;

import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.phone.job.store.FailedRows;
import io.offhook.provisioning.phone.job.store.FindPhoneJobs;
import io.offhook.provisioning.phone.job.store.JobViewer;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.RequestCause;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rows of a job that failed, to be corrected and sent again. */
@Path("/api/v1/phone-jobs/{id}/failed-rows")
@RolesAllowed({"admin", "site-operator"})
@Tag(name = "Phone jobs", description = "Phones in bulk, in the background")
class FailedRowsResource {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final FindPhoneJobs queries;
    private final FailedRows rows;
    private final RequestCause cause;
    private final CallerSites sites;

    FailedRowsResource(FindPhoneJobs queries, FailedRows rows, RequestCause cause, CallerSites sites) {
        this.queries = queries;
        this.rows = rows;
        this.cause = cause;
        this.sites = sites;
    }

    @GET
    @Blocking
    @Produces("text/csv")
    @Operation(
            summary = "The rows that failed",
            description = "As they came, with the column REASON added. Correct the file and submit it. It is kept for"
                    + " seven days after the end of the job.")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "404", description = "unknown-job")
    public Response failedRows(UUID id) {
        var header = queries.header(id, JobViewer.of(cause.actor(), sites.now()))
                .await()
                .atMost(TIMEOUT)
                .orElseThrow(() -> ProvisioningProblem.UNKNOWN_JOB.because("There is no job with this id."));
        StreamingOutput body = output -> new FailedRowsCsv(header, output)
                .write(last -> rows.after(id, last, FailedRowsCsv.PAGE).await().atMost(TIMEOUT));
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"failed-rows.csv\"")
                .build();
    }
}
