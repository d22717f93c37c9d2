package io.offhook.console.person.page;

import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.FileForm;
import io.offhook.console.page.PageAnswer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Users from a file. */
@Path("/users/import")
@Produces(MediaType.TEXT_HTML)
class UserImportPages {

    private static final int MOST = 200;
    private static final Failure NO_FILE = Failure.field("file", "Choose a file.");

    private final Commands commands;
    private final AnswerReader reader;

    UserImportPages(Commands commands, AnswerReader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /**
     * What became of the rows of a file, as the service answers it.
     *
     * @param ignoredColumns columns that are not stored
     */
    record Report(int rows, long stored, long valid, long failed, List<String> ignoredColumns, List<Row> report) {

        /** @param message why it failed */
        record Row(
                int line,
                String status,
                @Nullable String userId,
                @Nullable String message) {}

        public List<Row> problems() {
            return report.stream()
                    .filter(each -> each.status().equals("FAILED"))
                    .limit(MOST)
                    .toList();
        }

        public long hiddenProblems() {
            return Math.max(0, failed - MOST);
        }
    }

    /** @param checkedOnly whether nothing was stored */
    record View(
            @Nullable Report report,
            boolean checkedOnly,
            @Nullable Failure failure) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance file(View view);
    }

    @GET
    @RolesAllowed({"admin", "operator"})
    @Operation(hidden = true)
    public TemplateInstance form() {
        return Templates.file(new View(null, false, null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> upload(@BeanParam FileForm form, @RestForm Optional<String> checkOnly) {
        boolean checks = checkOnly.isPresent();
        return form.path()
                .map(path -> commands.uploadFile(
                                OwningService.PROVISIONING,
                                "/api/v1/users/import?validateOnly=" + checks,
                                form.type(),
                                null,
                                path)
                        .map(answer -> Failure.in(answer)
                                .map(failure -> failed(checks, failure))
                                .orElseGet(() -> RestResponse.ok(Templates.file(new View(
                                        reader.one(answer, Report.class).orElse(null), checks, null))))))
                .orElseGet(() -> Uni.createFrom().item(failed(checks, NO_FILE)));
    }

    private static RestResponse<TemplateInstance> failed(boolean checks, Failure failure) {
        return PageAnswer.failed(failure.status(), Templates.file(new View(null, checks, failure)));
    }
}
