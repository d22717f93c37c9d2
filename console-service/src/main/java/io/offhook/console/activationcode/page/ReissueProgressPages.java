package io.offhook.console.activationcode.page;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How far it is that expired codes are issued anew. */
@Path("/codes/reissues/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class ReissueProgressPages {

    private final Commands commands;
    private final AnswerReader reader;

    ReissueProgressPages(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /**
     * The progress, as the service answers it.
     *
     * @param skipped codes that could not be issued anew any more when the job came to them
     */
    record Job(
            UUID id,
            String state,
            long total,
            long done,
            long skipped,
            long failed,
            Instant submittedAt,
            @Nullable Instant finishedAt) {

        public boolean isRunning() {
            return finishedAt == null;
        }

        public long settled() {
            return done + skipped + failed;
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reissue(Job job);

        static native TemplateInstance news(Job job);
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> progress(@RestPath UUID id) {
        return ask(id, Templates::reissue);
    }

    /** What the page asks for again and again until the job has ended. */
    @GET
    @Path("news")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> news(@RestPath UUID id) {
        return ask(id, Templates::news);
    }

    private Uni<RestResponse<TemplateInstance>> ask(UUID id, Function<Job, TemplateInstance> page) {
        return commands.get(OwningService.ACTIVATION, "/api/v1/codes/reissues/" + id)
                .map(answer -> reader.one(answer, Job.class)
                        .map(job -> RestResponse.ok(page.apply(job)))
                        .orElseGet(() -> failed(answer)));
    }

    private static RestResponse<TemplateInstance> failed(Answer answer) {
        return Failure.in(answer)
                .map(failure -> FailurePage.of(Section.CODES, failure.status(), failure.sentence()))
                .orElseGet(() -> FailurePage.of(Section.CODES, 502, "The service answered something else."));
    }
}
