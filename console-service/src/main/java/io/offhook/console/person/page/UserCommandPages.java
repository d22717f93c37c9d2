package io.offhook.console.person.page;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.person.page.UserPages.FormView;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** What administrators do with users. */
@Path("/users")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class UserCommandPages {

    private static final Failure NO_ID = Failure.field("userId", "Give the user an id, as the sign-in names it.");

    private final Commands commands;

    UserCommandPages(Commands commands) {
        this.commands = commands;
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> add(
            @RestForm @DefaultValue("") String userId,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String mail) {
        var id = userId.strip();
        return id.isEmpty()
                ? Uni.createFrom().item(failed(new FormView(id, name, mail, true, List.of(), NO_ID), NO_ID))
                : put(id, name, mail, true, Said.ADDED);
    }

    @POST
    @Path("person")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> change(
            @RestForm @DefaultValue("") String userId,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String mail) {
        return put(userId, name, mail, false, Said.SAVED);
    }

    private Uni<RestResponse<TemplateInstance>> put(String id, String name, String mail, boolean isNew, Said said) {
        return commands.put(
                        OwningService.PROVISIONING,
                        path(id),
                        Optional.empty(),
                        Map.of("name", name.strip(), "mail", mail.strip()))
                .map(answer -> answered(answer, new FormView(id, name, mail, isNew, List.of(), null), said));
    }

    @POST
    @Path("erase")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> erase(@RestForm @DefaultValue("") String userId) {
        return commands.delete(OwningService.PROVISIONING, path(userId), Optional.empty())
                .map(answer -> answered(answer, new FormView(userId, "", "", false, List.of(), null), Said.REMOVED));
    }

    private static RestResponse<TemplateInstance> answered(Answer answer, FormView form, Said said) {
        return Failure.in(answer)
                .map(failure -> failed(
                        new FormView(form.userId(), form.name(), form.mail(), form.isNew(), form.phones(), failure),
                        failure))
                .orElseGet(() -> PageAnswer.said("/users", said));
    }

    private static RestResponse<TemplateInstance> failed(FormView form, Failure failure) {
        return PageAnswer.failed(failure.status(), UserPages.Templates.person(form));
    }

    private static String path(String id) {
        return "/api/v1/users/" + PathPart.of(id);
    }
}
