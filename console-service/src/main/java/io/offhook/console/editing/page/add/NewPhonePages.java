package io.offhook.console.editing.page.add;

import static io.offhook.console.owning.OwningService.PROVISIONING;

import io.offhook.console.editing.page.Choices;
import io.offhook.console.editing.page.add.FreeNumber.Found;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Commands;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.setting.CatalogueNames;
import io.offhook.contracts.state.PhoneTemplate;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Adds a phone. */
@Path("/phones/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class NewPhonePages {

    private final Commands commands;
    private final FreeNumber free;
    private final Choices choices;
    private final CatalogueNames catalogue;

    NewPhonePages(Commands commands, FreeNumber free, Choices choices, CatalogueNames catalogue) {
        this.commands = commands;
        this.free = free;
        this.choices = choices;
        this.catalogue = catalogue;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance add(NewPhoneView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> form(
            @RestQuery Optional<String> template, @RestQuery Optional<String> mac, @RestQuery Optional<String> model) {
        return page(NewPhoneForm.of(template, mac, model), null);
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> add(@BeanParam NewPhoneForm form) {
        if (!form.wantsFreeNumber()) {
            return add(form, Optional.empty());
        }
        return free.next(NewPhoneForm.text(form.first), NewPhoneForm.text(form.last))
                .flatMap(found -> switch (found) {
                    case Found.Number it -> add(form, Optional.of(it.digits()));
                    case Found.None it -> page(form, it.problem());
                });
    }

    private Uni<RestResponse<TemplateInstance>> add(NewPhoneForm form, Optional<String> freeNumber) {
        return commands.create(PROVISIONING, "/api/v1/phones", form.key(), form.body(freeNumber))
                .flatMap(answer -> switch (answer) {
                    case Done it ->
                        Uni.createFrom()
                                .item(PageAnswer.said(
                                        "/phones/" + it.body().path("id").asText(""), Said.ADDED));
                    case Refused it -> page(form, CommandProblem.of(it));
                    case Unavailable ignored -> page(form, CommandProblem.unavailable());
                });
    }

    private Uni<RestResponse<TemplateInstance>> page(NewPhoneForm form, @Nullable CommandProblem problem) {
        var template = NewPhoneForm.text(form.template);
        return catalogue
                .one("PhoneTemplate.v1", PhoneTemplate.class, template)
                .flatMap(chosen -> choices.read()
                        .map(suggested -> new NewPhoneView(form, form.key(), chosen.orElse(null), suggested, problem)))
                .map(view -> PageAnswer.of(Templates.add(view), problem));
    }
}
