package io.offhook.console.editing.page;

import static io.offhook.console.owning.OwningService.PROVISIONING;

import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Commands;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.store.FindPhone;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Replaces the device of a phone in two steps: which one, and what will happen. */
@Path("/phones/{phoneId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class ReplacePages {

    private final FindPhone phones;
    private final Commands commands;
    private final Choices choices;

    ReplacePages(FindPhone phones, Commands commands, Choices choices) {
        this.phones = phones;
        this.commands = commands;
        this.choices = choices;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance replace(ReplaceView view);
    }

    @GET
    @Path("replace")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> form(UUID phoneId, @RestQuery Optional<String> mac) {
        return phone(phoneId).flatMap(phone -> page(phone, ReplaceForm.of(mac), List.of(), null));
    }

    /** Changes nothing yet. */
    @POST
    @Path("replace")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> preview(UUID phoneId, @BeanParam ReplaceForm form) {
        return phone(phoneId)
                .flatMap(phone -> form.problem()
                        .map(problem -> page(phone, form, List.of(), problem))
                        .orElseGet(() -> page(phone, form, form.replacement().consequences(phone), null)));
    }

    @POST
    @Path("replacement")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> replace(UUID phoneId, @BeanParam ReplaceForm form) {
        return phone(phoneId)
                .flatMap(phone -> form.problem()
                        .map(problem -> page(phone, form, List.of(), problem))
                        .orElseGet(() -> replace(phone, form)));
    }

    private Uni<RestResponse<TemplateInstance>> replace(PhoneRecord phone, ReplaceForm form) {
        return commands.post(
                        PROVISIONING,
                        "/api/v1/phones/" + phone.phoneId() + "/replace",
                        form.replacement().body())
                .flatMap(answer -> switch (answer) {
                    case Done ignored ->
                        Uni.createFrom().item(PageAnswer.said("/phones/" + phone.phoneId(), Said.REQUESTED));
                    case Refused it -> page(phone, form, List.of(), CommandProblem.of(it));
                    case Unavailable ignored -> page(phone, form, List.of(), CommandProblem.unavailable());
                });
    }

    private Uni<PhoneRecord> phone(UUID phoneId) {
        return phones.byId(phoneId).map(found -> found.orElseThrow(NotFoundException::new));
    }

    private Uni<RestResponse<TemplateInstance>> page(
            PhoneRecord phone, ReplaceForm form, List<String> consequences, @Nullable CommandProblem problem) {
        return choices.read()
                .map(suggested -> PageAnswer.of(
                        Templates.replace(new ReplaceView(phone, form, consequences, suggested, problem)), problem));
    }
}
