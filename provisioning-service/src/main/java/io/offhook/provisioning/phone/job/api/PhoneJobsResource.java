package io.offhook.provisioning.phone.job.api;

import io.offhook.eventing.idempotency.IdempotentRequest;
import io.offhook.eventing.page.Page;
import io.offhook.provisioning.api.ProvisioningProblem;
import io.offhook.provisioning.phone.bulk.PlanningFiles;
import io.offhook.provisioning.phone.job.JobOrder;
import io.offhook.provisioning.phone.job.JobState;
import io.offhook.provisioning.phone.job.PhoneJob;
import io.offhook.provisioning.phone.job.store.FindPhoneJobs;
import io.offhook.provisioning.phone.job.store.JobFiles;
import io.offhook.provisioning.phone.job.store.JobViewer;
import io.offhook.provisioning.phone.job.store.SubmittingJob;
import io.offhook.provisioning.phone.job.work.WorkingOffJobs;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.CallerSites;
import io.offhook.rest.request.CreatedAnswer;
import io.offhook.rest.request.IdempotencyKey;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UploadedFile;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Bulk jobs: a file is submitted, and worked off in the background. */
@Path("/api/v1/phone-jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "site-operator"})
@Tag(name = "Phone jobs", description = "Phones in bulk, in the background")
class PhoneJobsResource {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final SubmittingJob submitting;
    private final FindPhoneJobs queries;
    private final JobFiles files;
    private final PlanningFiles planning;
    private final WorkingOffJobs worker;
    private final IdempotencyKey idempotencyKey;
    private final RequestCause cause;
    private final CallerSites sites;
    private final long maxBytes;
    private final int maxRows;

    PhoneJobsResource(
            SubmittingJob submitting,
            FindPhoneJobs queries,
            JobFiles files,
            PlanningFiles planning,
            WorkingOffJobs worker,
            IdempotencyKey idempotencyKey,
            RequestCause cause,
            CallerSites sites,
            @ConfigProperty(name = "offhook.import.max-bytes") long maxBytes,
            @ConfigProperty(name = "offhook.jobs.max-rows") int maxRows) {
        this.submitting = submitting;
        this.queries = queries;
        this.files = files;
        this.planning = planning;
        this.worker = worker;
        this.idempotencyKey = idempotencyKey;
        this.cause = cause;
        this.sites = sites;
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
    }

    @POST
    @Blocking
    @Consumes({"text/csv", "text/plain", UploadedFile.MS_EXCEL, UploadedFile.XLSX})
    @Operation(
            summary = "Submit a job",
            description = "The body is a CSV or .xlsx file as for an import. The answer does not wait for the rows:"
                    + " the job at Location tells how far it is. Several jobs are worked on at once, a batch of each in"
                    + " turn. Rows that fail stop no other; they can be fetched, corrected and sent again.")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description = "The same key with the same file and parameters is one job, however often it is sent",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "400", description = "unusable-file or invalid-request: there is no job")
    @APIResponse(responseCode = "409", description = "too-many-jobs")
    @APIResponse(responseCode = "413", description = "too-large")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    @APIResponseSchema(value = PhoneJob.class, responseCode = "202", responseDescription = "Submitted")
    public RestResponse<PhoneJob> submit(InputStream file, @BeanParam UploadedFile upload, @BeanParam JobQuery query)
            throws IOException {
        var order = query.order(upload.charset().map(Charset::name));
        try (var spooled = upload.spool(file, maxBytes, maxRows)) {
            var job = submit(spooled, order);
            worker.wake();
            return CreatedAnswer.accepted("/api/v1/phone-jobs/" + job.id(), job);
        }
    }

    private PhoneJob submit(SpooledFile file, JobOrder order) throws IOException {
        planning.check(order.defaults());
        if (!submitting.hasRoom().await().atMost(TIMEOUT)) {
            throw ProvisioningProblem.TOO_MANY_JOBS.because(
                    "Too many jobs have not ended yet: wait, or cancel those that are held.");
        }
        var summary = JobUpload.summary(file, order.mode());
        Optional<IdempotentRequest> key = idempotencyKey.of(new SubmittedJob(JobUpload.digest(file), order.toString()));
        var id = UUID.randomUUID();
        try (var bytes = file.bytes()) {
            files.store(id, bytes);
        }
        return submitting
                .submit(id, order, summary, sites.now(), key, cause.now())
                .await()
                .atMost(TIMEOUT);
    }

    /** What two requests with one idempotency key have in common. */
    record SubmittedJob(String file, String order) {}

    @GET
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "List jobs, the newest first")
    public Uni<Page<PhoneJob>> list(
            @BeanParam PageQuery page,
            @QueryParam("state") @Parameter(schema = @Schema(implementation = JobState.class)) @Nullable String state) {
        return queries.page(state == null ? null : state(state), viewer(), page.parse());
    }

    private static JobState state(String text) {
        return Arrays.stream(JobState.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> CommonProblem.invalid(
                        "state", "state must be one of " + Arrays.toString(JobState.values()) + "."));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"admin", "operator", "service", "site-operator"})
    @Operation(summary = "One job and its progress")
    @APIResponse(responseCode = "404", description = "unknown-job")
    @APIResponseSchema(value = PhoneJob.class, responseDescription = "OK")
    public Uni<PhoneJob> one(UUID id) {
        return queries.byId(id, viewer()).map(found -> found.orElseThrow(PhoneJobsResource::unknown));
    }

    @POST
    @Path("/{id}/start")
    @Operation(summary = "Start a job that is held", description = "One that runs already goes on.")
    @APIResponse(responseCode = "404", description = "unknown-job")
    @APIResponse(responseCode = "409", description = "job-ended")
    @APIResponseSchema(value = PhoneJob.class, responseDescription = "OK")
    public Uni<PhoneJob> start(UUID id) {
        return submitting
                .start(id, viewer())
                .map(found -> found.orElseThrow(PhoneJobsResource::unknown))
                .invoke(job -> {
                    if (job.state().isEnded()) {
                        throw ended();
                    }
                    worker.wake();
                });
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel a job", description = "Rows that are settled stay so. The same again changes nothing.")
    @APIResponse(responseCode = "404", description = "unknown-job")
    @APIResponse(responseCode = "409", description = "job-ended")
    @APIResponseSchema(value = PhoneJob.class, responseDescription = "OK")
    public Uni<PhoneJob> cancel(UUID id) {
        return submitting
                .cancel(id, viewer())
                .map(found -> found.orElseThrow(PhoneJobsResource::unknown))
                .invoke(job -> {
                    if (job.state() != JobState.CANCELLED) {
                        throw ended();
                    }
                });
    }

    /** Who is limited to sites sees no jobs of others. */
    private JobViewer viewer() {
        return JobViewer.of(cause.actor(), sites.now());
    }

    private static HttpProblem unknown() {
        return ProvisioningProblem.UNKNOWN_JOB.because("There is no job with this id.");
    }

    private static HttpProblem ended() {
        return ProvisioningProblem.JOB_ENDED.because("The job has ended already.");
    }
}
