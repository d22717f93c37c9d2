package io.offhook.console.editing.page;

import static io.offhook.console.owning.OwningService.PROVISIONING;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Commands;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Edits a phone. The form is made of what provisioning says now, and saved only if nobody changed the phone meanwhile. */
@Path("/phones/{phoneId}/edit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class EditPages {

    private static final CommandProblem CHANGED = CommandProblem.conflict(
            "Somebody changed this phone meanwhile. Open the form again to see what it is now; what you typed is below.");

    private final Commands commands;
    private final Choices choices;

    EditPages(Commands commands, Choices choices) {
        this.commands = commands;
        this.choices = choices;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance edit(EditView view);

        static native TemplateInstance missing(UUID phoneId, CommandProblem problem);
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> form(UUID phoneId) {
        return phone(phoneId)
                .flatMap(answer -> answer instanceof Done it
                        ? page(phoneId, it, PhoneFields.of(it.body()), tag(it), null)
                        : missing(phoneId, answer));
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> save(UUID phoneId, @BeanParam EditForm form) {
        return phone(phoneId)
                .flatMap(answer -> answer instanceof Done it ? save(phoneId, form, it) : missing(phoneId, answer));
    }

    private Uni<RestResponse<TemplateInstance>> save(UUID phoneId, EditForm form, Done phone) {
        var typed = form.fields();
        if (!form.version().equals(tag(phone))) {
            return page(phoneId, phone, typed, form.version(), CHANGED);
        }
        var patch = typed.patchOf(PhoneFields.of(phone.body()));
        if (patch.isEmpty()) {
            return Uni.createFrom().item(saved(phoneId));
        }
        return commands.patch(PROVISIONING, "/api/v1/phones/" + phoneId, phone.version(), patch)
                .flatMap(answer -> switch (answer) {
                    case Done ignored -> Uni.createFrom().item(saved(phoneId));
                    case Refused it -> page(phoneId, phone, typed, form.version(), CommandProblem.of(it));
                    case Unavailable ignored ->
                        page(phoneId, phone, typed, form.version(), CommandProblem.unavailable());
                });
    }

    private Uni<Answer> phone(UUID phoneId) {
        return commands.get(PROVISIONING, "/api/v1/phones/" + phoneId);
    }

    private Uni<RestResponse<TemplateInstance>> page(
            UUID phoneId, Done phone, PhoneFields fields, String version, @Nullable CommandProblem problem) {
        return choices.read()
                .map(suggested -> new EditView(
                        phoneId,
                        phone.body().path("deviceName").asText(""),
                        fields.withSpareLines(),
                        version,
                        suggested,
                        problem))
                .map(view -> PageAnswer.of(Templates.edit(view), problem));
    }

    private static Uni<RestResponse<TemplateInstance>> missing(UUID phoneId, Answer answer) {
        var problem = answer instanceof Refused it ? CommandProblem.of(it) : CommandProblem.unavailable();
        return Uni.createFrom().item(PageAnswer.of(Templates.missing(phoneId, problem), problem));
    }

    private static RestResponse<TemplateInstance> saved(UUID phoneId) {
        return PageAnswer.said("/phones/" + phoneId, Said.SAVED_SOON);
    }

    private static String tag(Done phone) {
        return phone.version().orElse("");
    }
}
