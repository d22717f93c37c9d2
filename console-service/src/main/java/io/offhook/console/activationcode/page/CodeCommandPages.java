package io.offhook.console.activationcode.page;

import io.offhook.console.activationcode.page.ReissueProgressPages.Job;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.page.Section;
import io.offhook.console.setting.AmountOfTime;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** What administrators do with codes. */
@Path("/codes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class CodeCommandPages {

    private static final String REST = "/api/v1/codes/";

    private final Commands commands;
    private final AnswerReader reader;
    private final CodePages pages;

    CodeCommandPages(Commands commands, AnswerReader reader, CodePages pages) {
        this.commands = commands;
        this.reader = reader;
        this.pages = pages;
    }

    @POST
    @Path("withdraw")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> withdraw(@RestForm UUID code) {
        return commands.post(OwningService.ACTIVATION, REST + code + "/release", null)
                .map(answer -> answered(answer, "/codes", Said.CODE_WITHDRAWN));
    }

    @POST
    @Path("reissue")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> reissue(@RestForm UUID code, @RestForm Optional<String> from) {
        var back = from.filter("expired"::equals).isPresent() ? "/codes/expired" : "/codes";
        return commands.post(OwningService.ACTIVATION, REST + code + "/reissue", Map.of())
                .map(answer -> answered(answer, back, Said.CODE_REISSUED));
    }

    private static RestResponse<TemplateInstance> answered(Answer answer, String next, Said said) {
        return Failure.in(answer)
                .map(failure -> FailurePage.of(Section.CODES, failure.status(), failure.sentence()))
                .orElseGet(() -> PageAnswer.said(next, said));
    }

    @POST
    @Path("reissue-all")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> reissueAll(
            @RestForm UUID key,
            @RestForm Optional<String> model,
            @RestForm Optional<String> deviceName,
            @RestForm Optional<String> ownerId,
            @RestForm Optional<String> all,
            @RestForm Optional<String> life,
            @RestForm Optional<String> lifeUnit) {
        var form = ReissueForm.typed(model, deviceName, ownerId, all.isPresent(), AmountOfTime.typed(life, lifeUnit));
        if (form.isWrong()) {
            return again(form, key, Failure.field("codeLife", "The life of a code is a whole number, or blank."));
        }
        if (!form.choosesClearly()) {
            return again(form, key, Failure.field("all", "Fill in a field, or check every code: one of the two."));
        }
        return commands.create(OwningService.ACTIVATION, REST + "reissue", key.toString(), form.body())
                .chain(answer -> Failure.in(answer)
                        .map(failure -> again(form, key, failure))
                        .orElseGet(() -> Uni.createFrom().item(started(answer))));
    }

    private RestResponse<TemplateInstance> started(Answer answer) {
        return reader.one(answer, Job.class)
                .map(job -> PageAnswer.to("/codes/reissues/" + job.id()))
                .orElseGet(() -> PageAnswer.said("/codes/expired", Said.STARTED));
    }

    private Uni<RestResponse<TemplateInstance>> again(ReissueForm form, UUID key, Failure failure) {
        return pages.expired("", form, key, failure).map(page -> PageAnswer.failed(failure.status(), page));
    }
}
