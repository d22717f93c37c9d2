package io.offhook.console.bulk.page;

import io.offhook.console.bulk.FileRows;
import io.offhook.console.bulk.FirstRows;
import io.offhook.console.bulk.store.FindJobPhones;
import io.offhook.console.bulk.store.FindJobPhones.JobPhone;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.Frame;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One job: how far it is, what its check found, and which phones it touched. */
@Path("/bulk/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class BulkJobPages {

    private static final int SIZE = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadingJobs jobs;
    private final FirstRows firstRows;
    private final FindJobPhones phones;
    private final Frame frame;

    BulkJobPages(ReadingJobs jobs, FirstRows firstRows, FindJobPhones phones, Frame frame) {
        this.jobs = jobs;
        this.firstRows = firstRows;
        this.phones = phones;
        this.frame = frame;
    }

    /**
     * A job and its check.
     *
     * @param check absent: none is asked for
     * @param failedRows the first rows that failed, of the check before the job is started, else of the job
     * @param first the first rows of its file, while they are kept
     */
    record View(PhoneJob job, @Nullable PhoneJob check, FileRows failedRows, FileRows first) {

        public boolean isLive() {
            return job.isRunning() || (check != null && check.isRunning());
        }

        /** For the parts of the page that fetch themselves anew. */
        public String news() {
            return "/bulk/" + job.id() + "/news" + (check == null ? "" : "?check=" + check.id());
        }

        /** Whether the check is done and nothing is started yet. */
        public boolean isDecision() {
            return check != null && !check.isOpen() && job.isHeld();
        }
    }

    /** @param next the phone that the page after this one begins behind; absent: this is the last */
    record PhonesView(
            PhoneJob job,
            List<JobPhone> phones,
            boolean isFirst,
            @Nullable UUID next) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance job(View view);

        static native TemplateInstance news(View view);

        static native TemplateInstance phones(PhonesView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> job(
            @RestPath UUID id, @RestQuery Optional<UUID> check, @RestQuery Optional<String> said) {
        return find(id, check)
                .chain(view -> view.map(it -> withRows(it)
                                .map(shown -> RestResponse.ok(PageAnswer.after(said, Templates.job(shown)))))
                        .orElseGet(() -> Uni.createFrom().item(notShown())));
    }

    /** What the page asks for again and again. When nothing runs any more, the page is fetched once as a whole. */
    @GET
    @Path("news")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> news(@RestPath UUID id, @RestQuery Optional<UUID> check) {
        return find(id, check)
                .map(view -> view.map(it -> {
                            var answer = ResponseBuilder.ok(Templates.news(it));
                            return it.isLive()
                                    ? answer.build()
                                    : answer.header("HX-Refresh", "true").build();
                        })
                        .orElseGet(BulkJobPages::notShown));
    }

    private Uni<Optional<View>> find(UUID id, Optional<UUID> check) {
        return Uni.combine()
                .all()
                .unis(
                        jobs.one(id),
                        check.map(jobs::one).orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .with((job, checked) ->
                        job.map(it -> new View(it, checked.orElse(null), FileRows.NONE, FileRows.NONE)));
    }

    /** Rows as they were sent are for administrators. */
    private Uni<View> withRows(View view) {
        var first = firstRows.of(view.job().id()).orElse(FileRows.NONE);
        var shown = view.check() != null && view.job().isHeld() ? view.check() : view.job();
        return !frame.admin()
                ? Uni.createFrom().item(view)
                : (shown.failed() == 0 || shown.isOpen()
                                ? Uni.createFrom().item(FileRows.NONE)
                                : jobs.failedRows(shown.id()))
                        .map(failed -> new View(view.job(), view.check(), failed, first));
    }

    private static RestResponse<TemplateInstance> notShown() {
        return FailurePage.of(Section.BULK, 404, "There is no such job, or the service that owns it does not answer.");
    }

    @GET
    @Path("phones")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> phones(@RestPath UUID id, @RestQuery Optional<UUID> after) {
        return Uni.combine()
                .all()
                .unis(jobs.one(id), phones.page(id, after.orElse(FIRST), SIZE + 1))
                .with((job, found) -> job.map(it -> {
                            var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
                            @Nullable
                            UUID next = found.size() > SIZE ? shown.getLast().phoneId() : null;
                            return RestResponse.ok(Templates.phones(new PhonesView(it, shown, after.isEmpty(), next)));
                        })
                        .orElseGet(BulkJobPages::notShown));
    }
}
