package io.offhook.console.trust.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.trust.TrustItem;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.ChangeProposed;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Changes that wait for a second administrator. */
@Path("/trust/approvals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class ApprovalPages {

    private static final String PATH = "/api/v1/approvals/";

    private final FindTrustItems items;
    private final Commands commands;

    ApprovalPages(FindTrustItems items, Commands commands) {
        this.items = items;
        this.commands = commands;
    }

    /** What becomes of a certificate. */
    record Effect(String words, String subject, String fingerprint) {

        static Effect of(JsonNode json) {
            return new Effect(
                    switch (json.path("effect").asText()) {
                        case "TRUSTED" -> "becomes a trust anchor";
                        case "NO_LONGER_TRUSTED" -> "is no trust anchor any more";
                        case "SAST" -> "becomes the SAST";
                        case "RECOVERY_SAST" -> "becomes the recovery SAST";
                        case "SIGNER" -> "signs the list";
                        default -> json.path("effect").asText();
                    },
                    json.path("subject").asText(""),
                    json.path("fingerprint").asText(""));
        }
    }

    /** @param effects empty if the service of trust does not answer */
    record View(
            TrustItem<ChangeProposed> proposal,
            List<Effect> effects,
            @Nullable Failure failure) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(List<TrustItem<ChangeProposed>> proposals);

        static native TemplateInstance one(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery Optional<String> said) {
        return items.endingFirst(TrustKind.CHANGE, ChangeProposed.class)
                .map(proposals -> PageAnswer.after(said, Templates.list(proposals)));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> one(@RestPath UUID id) {
        return page(id, null);
    }

    @POST
    @Path("{id}/approve")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> approve(@RestPath UUID id) {
        return decide(id, "approve");
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> reject(@RestPath UUID id) {
        return decide(id, "reject");
    }

    private Uni<RestResponse<TemplateInstance>> decide(UUID id, String decision) {
        return commands.post(OwningService.TVS, PATH + id + "/" + decision, null)
                .chain(answer -> TrustCommands.answer(
                        answer, TrustCommands.APPROVALS, Said.REQUESTED, failure -> page(id, failure)));
    }

    private Uni<TemplateInstance> page(UUID id, @Nullable Failure failure) {
        return Uni.combine()
                .all()
                .unis(
                        items.one(TrustKind.CHANGE, ChangeProposed.class, "change/" + id),
                        commands.get(OwningService.TVS, PATH + id).map(ApprovalPages::effects))
                .with((found, effects) -> Templates.one(new View(
                        found.orElseThrow(() -> CommonProblem.NOT_FOUND.because("No such change waits.")),
                        effects,
                        failure)));
    }

    private static List<Effect> effects(Answer answer) {
        return answer instanceof Answer.Done done
                ? StreamSupport.stream(done.body().path("effects").spliterator(), false)
                        .map(Effect::of)
                        .toList()
                : List.of();
    }
}
