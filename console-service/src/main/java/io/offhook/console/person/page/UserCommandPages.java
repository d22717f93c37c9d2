package io.offhook.console.person.page;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.page.Section;
import io.offhook.console.person.page.UserPages.FormView;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What administrators do with users. */
@Path("/users")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class UserCommandPages {

    private static final int NOT_FOUND = 404;
    private static final Failure NO_ID = Failure.field("userId", "Give the user an id, as the sign-in names it.");
    private static final Failure TAKEN =
            new Failure(UserPages.CONFLICT, "There is a user with this id already. Nothing was changed.", "userId");

    private final Commands commands;
    private final ReadingUser users;

    UserCommandPages(Commands commands, ReadingUser users) {
        this.commands = commands;
        this.users = users;
    }

    /** One who exists stays as they are: a slip in the id must not send another person's codes elsewhere. */
    @POST
    @Path("new")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> add(
            @RestForm @DefaultValue("") String userId,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String mail,
            @RestForm @DefaultValue("") String language) {
        var form = FormView.typed(userId.strip(), name, mail, language, true);
        return form.userId().isEmpty()
                ? Uni.createFrom().item(failed(form, NO_ID))
                : commands.get(OwningService.PROVISIONING, path(form.userId())).chain(found -> add(form, found));
    }

    private Uni<RestResponse<TemplateInstance>> add(FormView form, Answer found) {
        if (found instanceof Done) {
            return Uni.createFrom().item(failed(form, TAKEN));
        }
        return found instanceof Refused it && it.status() == NOT_FOUND
                ? put(form)
                        .map(answer -> Failure.in(answer)
                                .map(failure -> failed(form, failure))
                                .orElseGet(() -> PageAnswer.said("/users", Said.ADDED)))
                : Uni.createFrom().item(failed(form, Failure.in(found).orElseThrow()));
    }

    @POST
    @Path("person")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> change(
            @RestForm @DefaultValue("") String userId,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String mail,
            @RestForm @DefaultValue("") String language) {
        var form = FormView.typed(userId, name, mail, language, false);
        return put(form)
                .chain(answer -> Failure.in(answer)
                        .map(failure -> again(userId, form, failure))
                        .orElseGet(() -> Uni.createFrom()
                                .item(PageAnswer.said("/users/person?id=" + PathPart.of(userId), Said.SAVED_SOON))));
    }

    private Uni<Answer> put(FormView form) {
        return commands.put(OwningService.PROVISIONING, path(form.userId()), Optional.empty(), body(form));
    }

    private static Map<String, String> body(FormView form) {
        var body = new TreeMap<>(
                Map.of("name", form.name().strip(), "mail", form.mail().strip()));
        if (!form.language().isEmpty()) {
            body.put("language", form.language());
        }
        return body;
    }

    /** The person gets a mail with a link. */
    @POST
    @Path("invite")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> invite(@RestForm @DefaultValue("") String userId) {
        return mail(userId, "/invitation", Said.INVITED);
    }

    /** Which phones the person has, with the live codes. */
    @POST
    @Path("welcome-mail")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> welcome(@RestForm @DefaultValue("") String userId) {
        return mail(userId, "/welcome-mail", Said.MAILED);
    }

    private Uni<RestResponse<TemplateInstance>> mail(String userId, String command, Said said) {
        return commands.post(OwningService.SELFCARE, path(userId) + command, null)
                .chain(answer -> Failure.in(answer)
                        .map(failure -> again(userId, null, failure))
                        .orElseGet(() -> Uni.createFrom()
                                .item(PageAnswer.said("/users/person?id=" + PathPart.of(userId), said))));
    }

    @POST
    @Path("erase")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> erase(@RestForm @DefaultValue("") String userId) {
        return commands.delete(OwningService.PROVISIONING, path(userId), Optional.empty())
                .chain(answer -> Failure.in(answer)
                        .map(failure -> again(userId, null, failure))
                        .orElseGet(() -> Uni.createFrom()
                                .item(PageAnswer.said("/users/" + PathPart.of(userId) + "/erasure", Said.ERASED))));
    }

    /** @param typed absent: the page as it is */
    private Uni<RestResponse<TemplateInstance>> again(String userId, @Nullable FormView typed, Failure failure) {
        return users.read(userId)
                .map(found -> found.map(it -> failed(typed == null ? it : it.typed(typed), failure))
                        .orElseGet(() -> FailurePage.of(Section.USERS, failure.status(), failure.sentence())));
    }

    private static RestResponse<TemplateInstance> failed(FormView form, Failure failure) {
        return PageAnswer.failed(failure.status(), UserPages.Templates.person(form.with(failure)));
    }

    private static String path(String id) {
        return "/api/v1/users/" + PathPart.of(id);
    }
}
