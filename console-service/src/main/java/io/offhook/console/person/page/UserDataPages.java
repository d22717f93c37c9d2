package io.offhook.console.person.page;

import io.offhook.console.erasure.FindPersonalData;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.HandedOnFile;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Section;
import io.offhook.eventing.erasure.PersonalExport;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What is kept about a user, and the proof that a user is erased. */
@Path("/users/{id}")
@RolesAllowed("admin")
class UserDataPages {

    private static final Map<String, OwningService> EXPORTS =
            Map.of("provisioning.json", OwningService.PROVISIONING, "self-care.json", OwningService.SELFCARE);

    private static final String OWN = "console.json";

    private final Commands commands;
    private final FindPersonalData data;

    UserDataPages(Commands commands, FindPersonalData data) {
        this.commands = commands;
        this.data = data;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance erasure(ErasureView view);
    }

    @GET
    @Path("erasure")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> erasure(@RestPath String id, @RestQuery Optional<String> said) {
        return commands.get(OwningService.PROVISIONING, path(id) + "/erasure").map(answer -> {
            if (answer instanceof Done done) {
                return RestResponse.ok(PageAnswer.after(said, Templates.erasure(ErasureView.of(done.body()))));
            }
            var failure = Failure.in(answer).orElseThrow();
            return FailurePage.of(Section.USERS, failure.status(), failure.sentence());
        });
    }

    @GET
    @Path("export/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> export(@RestPath String id, @RestPath String file) {
        if (file.equals(OWN)) {
            return data.of(id).map(UserDataPages::attached);
        }
        var service = Optional.ofNullable(EXPORTS.get(file)).orElseThrow(NotFoundException::new);
        return HandedOnFile.of(commands.download(service, path(id) + "/export", MediaType.APPLICATION_JSON));
    }

    private static Response attached(PersonalExport export) {
        return Response.ok(export, MediaType.APPLICATION_JSON_TYPE)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .build();
    }

    private static String path(String id) {
        return "/api/v1/users/" + PathPart.of(id);
    }
}
