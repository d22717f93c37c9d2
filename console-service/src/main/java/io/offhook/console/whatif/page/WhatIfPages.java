package io.offhook.console.whatif.page;

import io.offhook.console.whatif.WhatIf;
import io.offhook.console.whatif.store.AskingWhatIf;
import io.offhook.console.whatif.store.AskingWhatIf.TooManyQuestions;
import io.offhook.rest.problem.CommonProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who would be told something else after a change of trust. Other pages take the middle of these. */
@Path("/what-if")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class WhatIfPages {

    private final AskingWhatIf asking;

    WhatIfPages(AskingWhatIf asking) {
        this.asking = asking;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(WhatIfView view);
    }

    @GET
    @Path("remove-anchor/{fingerprint}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> removeAnchor(@RestPath String fingerprint) {
        return ask(WhatIf.removeAnchor(fingerprint));
    }

    @GET
    @Path("deny/{device}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> deny(@RestPath String device) {
        return ask(WhatIf.deny(device));
    }

    /** From a form. */
    @GET
    @Path("deny")
    @Operation(hidden = true)
    public Uni<TemplateInstance> denyNamed(@RestQuery Optional<String> device) {
        return ask(WhatIf.deny(device.orElse("")));
    }

    @GET
    @Path("accept-expired/{model}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> acceptExpired(@RestPath String model) {
        return ask(WhatIf.acceptExpired(model));
    }

    private Uni<TemplateInstance> ask(Optional<WhatIf> asked) {
        var change = asked.orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is nothing at this address."));
        var words = words(change);
        return asking.ask(change)
                .map(report -> Templates.report(new WhatIfView(words, report)))
                .onFailure(TooManyQuestions.class)
                .recoverWithItem(() -> Templates.report(new WhatIfView(words, null)));
    }

    private static String words(WhatIf change) {
        return switch (change) {
            case WhatIf.RemoveAnchor it -> "the trust anchor " + it.fingerprint() + " is removed";
            case WhatIf.Deny it -> it.device() + " is denied";
            case WhatIf.AcceptExpired it ->
                "expired certificates of the model " + it.model() + " are treated the other way";
        };
    }
}
