package io.offhook.console.trust.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The list that phones trust, and the steps to another signer. */
@Path("/trust/lists")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class TrustListPages {

    private static final String PATH = "/api/v1/trust-lists";
    private static final String HERE = "/trust/lists";

    private final ReadingTrustList reading;
    private final Commands commands;

    TrustListPages(ReadingTrustList reading, Commands commands) {
        this.reading = reading;
        this.commands = commands;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance lists(TrustListView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestQuery Optional<String> said) {
        return page(null).map(page -> PageAnswer.after(said, page));
    }

    /** Publishes what has changed, without waiting for it to settle. */
    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> publish() {
        return command(PATH, null);
    }

    /** @param force before phones had the time to learn of the step before */
    @POST
    @Path("rollover")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> step(
            @RestForm @Nullable String step, @RestForm @Nullable String sast, @RestForm boolean force) {
        var body = new HashMap<String, Object>(Map.of("step", step == null ? "" : step, "force", force));
        if (sast != null && !sast.isBlank()) {
            body.put("sast", sast);
        }
        return command(PATH + "/rollover", body);
    }

    @POST
    @Path("sign-with-recovery")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> signWithRecovery() {
        return command(PATH + "/sign-with-recovery", null);
    }

    private Uni<RestResponse<TemplateInstance>> command(String path, @Nullable Object body) {
        return commands.post(OwningService.TVS, path, body)
                .chain(answer -> TrustCommands.answer(answer, HERE, Said.REQUESTED, this::page));
    }

    private Uni<TemplateInstance> page(@Nullable Failure failure) {
        return reading.read(failure).map(Templates::lists);
    }
}
