package io.offhook.console.trust.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.Said;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.rest.problem.CommonProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Removes a trust anchor, after a look at who would be refused. */
@Path("/trust/anchors/{fingerprint}/remove")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class AnchorRemovalPages {

    private final FindTrustItems items;
    private final Commands commands;
    private final Clock clock;

    AnchorRemovalPages(FindTrustItems items, Commands commands, Clock clock) {
        this.items = items;
        this.commands = commands;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance remove(AnchorRow anchor, @Nullable Failure failure);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> ask(@RestPath String fingerprint) {
        return anchor(fingerprint)
                .map(found -> found.map(anchor -> Templates.remove(anchor, null))
                        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("No trusted CA has this fingerprint.")));
    }

    @POST
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> remove(@RestPath String fingerprint) {
        return commands.delete(OwningService.TVS, "/api/v1/trust-anchors/" + PathPart.of(fingerprint), Optional.empty())
                .chain(answer -> TrustCommands.answer(
                        answer,
                        "/trust",
                        Said.REMOVED,
                        failure -> anchor(fingerprint)
                                .map(found -> found.map(anchor -> Templates.remove(anchor, failure))
                                        .orElseThrow(() -> CommonProblem.NOT_FOUND.because(
                                                "No trusted CA has this fingerprint.")))));
    }

    private Uni<Optional<AnchorRow>> anchor(String fingerprint) {
        var now = clock.instant();
        return items.one(TrustKind.ANCHOR, TrustAnchorAdded.class, "anchor/" + fingerprint)
                .map(found -> found.map(each -> AnchorRow.of(each, now)));
    }
}
