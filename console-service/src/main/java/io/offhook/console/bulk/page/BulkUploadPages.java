package io.offhook.console.bulk.page;

import io.offhook.console.bulk.FileRows;
import io.offhook.console.bulk.FirstRows;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.setting.AmountOfTime;
import io.offhook.upload.UnusableFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file of phones. It is submitted twice: as a job that checks every row and changes nothing, and as the job itself, which waits
 * until somebody has seen what the check found.
 */
@Path("/bulk/new")
@Produces(MediaType.TEXT_HTML)
class BulkUploadPages {

    private static final int FIRST = 10;
    private static final Failure NO_FILE = Failure.field("file", "Choose a file.");
    private static final Failure NO_LIFE = Failure.field("codeLife", "The life of a code is a whole number, or blank.");
    private static final Failure NO_START = Failure.field("startAt", "Give a day and a time, or leave it blank.");
    private static final Failure STRANGE = new Failure(502, "The service answered something else.", "");

    private final Commands commands;
    private final AnswerReader reader;
    private final FirstRows firstRows;

    BulkUploadPages(Commands commands, AnswerReader reader, FirstRows firstRows) {
        this.commands = commands;
        this.reader = reader;
        this.firstRows = firstRows;
    }

    /** @param form as it was typed */
    record View(UUID key, JobForm form, @Nullable Failure failure) {

        public AmountOfTime.Unit[] units() {
            return AmountOfTime.Unit.values();
        }

        public boolean isWrong(String field) {
            return failure != null && failure.field().equals(field);
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance upload(View view);
    }

    @GET
    @RolesAllowed({"admin", "operator"})
    @Operation(hidden = true)
    public TemplateInstance blank() {
        return Templates.upload(new View(UUID.randomUUID(), new JobForm(), null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    @Blocking
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> submit(@BeanParam JobForm form) {
        if (form.path().isEmpty()) {
            return failed(form, NO_FILE);
        }
        if (form.hasWrongLife() || form.hasWrongStart()) {
            return failed(form, form.hasWrongLife() ? NO_LIFE : NO_START);
        }
        FileRows first;
        try {
            first = first(form);
        } catch (UnusableFile e) {
            return failed(form, Failure.field("file", e.reason()));
        }
        return upload(form, form.checkQuery(), form.key() + "-check")
                .chain(check -> Failure.in(check)
                        .map(failure -> failed(form, failure))
                        .orElseGet(() -> upload(form, form.jobQuery(), form.key() + "-job")
                                .chain(job -> Failure.in(job)
                                        .map(failure -> failed(form, failure))
                                        .orElseGet(() -> submitted(form, check, job, first)))));
    }

    private static FileRows first(JobForm form) {
        try (var file = Files.newInputStream(form.path().orElseThrow())) {
            return FileRows.first(file, form.knownCharset(), FIRST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<Answer> upload(JobForm form, String query, String key) {
        return commands.uploadFile(
                OwningService.PROVISIONING,
                BulkPages.REST + "?" + query,
                form.type(),
                key,
                form.path().orElseThrow());
    }

    private Uni<RestResponse<TemplateInstance>> submitted(JobForm form, Answer check, Answer job, FileRows first) {
        var checking = reader.one(check, PhoneJob.class);
        var waiting = reader.one(job, PhoneJob.class);
        if (checking.isEmpty() || waiting.isEmpty()) {
            return failed(form, STRANGE);
        }
        firstRows.put(waiting.get().id(), first);
        var next = "/bulk/" + waiting.get().id() + "?check=" + checking.get().id();
        return Uni.createFrom().item(PageAnswer.to(next));
    }

    private static Uni<RestResponse<TemplateInstance>> failed(JobForm form, Failure failure) {
        return Uni.createFrom()
                .item(PageAnswer.failed(failure.status(), Templates.upload(new View(form.key(), form, failure))));
    }
}
