package io.offhook.console.whatif.page;

import io.offhook.console.page.FailurePage;
import io.offhook.console.page.Section;
import io.offhook.console.whatif.WhatIf;
import io.offhook.console.whatif.store.AskingWhatIf;
import io.offhook.rest.permit.NoPermit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.jboss.resteasy.reactive.RestResponse;

/** Who would be told something else after a change of trust. Other pages take the middle of these. */
@Path("/what-if")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class WhatIfPages {

    private static final String NO_DEVICE =
            "That is no MAC and no fingerprint. A MAC has 12 hexadecimal digits, a fingerprint has 64.";

    private final AskingWhatIf asking;
    private final SecurityIdentity caller;

    WhatIfPages(AskingWhatIf asking, SecurityIdentity caller) {
        this.asking = asking;
        this.caller = caller;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(WhatIfView view);
    }

    @GET
    @Path("remove-anchor/{fingerprint}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> removeAnchor(@RestPath String fingerprint) {
        return ask(WhatIf.removeAnchor(fingerprint), "A fingerprint is 64 hexadecimal digits.");
    }

    @GET
    @Path("deny/{device}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> deny(@RestPath String device) {
        return ask(WhatIf.deny(device), NO_DEVICE);
    }

    /** From a form. */
    @GET
    @Path("deny")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> denyNamed(@RestQuery Optional<String> device) {
        return ask(WhatIf.deny(device.orElse("").strip()), NO_DEVICE);
    }

    @GET
    @Path("accept-expired/{model}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> acceptExpired(@RestPath String model) {
        return ask(WhatIf.acceptExpired(model), "A model is that of a phone, for example 8845.");
    }

    private Uni<RestResponse<TemplateInstance>> ask(Optional<WhatIf> asked, String wrong) {
        return asked.map(this::answer)
                .orElseGet(() -> Uni.createFrom().item(FailurePage.of(Section.TRUST, 400, wrong)));
    }

    private Uni<RestResponse<TemplateInstance>> answer(WhatIf change) {
        var words = words(change);
        return asking.ask(caller.getPrincipal().getName(), change)
                .map(report -> RestResponse.ok(Templates.report(new WhatIfView(words, report))))
                .onFailure(NoPermit.class)
                .recoverWithItem(() -> RestResponse.ok(Templates.report(new WhatIfView(words, null))));
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
