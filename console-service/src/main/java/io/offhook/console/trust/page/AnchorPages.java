package io.offhook.console.trust.page;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.trust.AnchorReport;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.pki.path.ExpiredAnchors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The CAs whose phones are genuine: list and add. */
@Path("/trust")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class AnchorPages {

    private static final String PATH = "/api/v1/trust-anchors";

    private final FindTrustItems items;
    private final Commands commands;
    private final UploadedFile uploads;
    private final Clock clock;

    AnchorPages(FindTrustItems items, Commands commands, UploadedFile uploads, Clock clock) {
        this.items = items;
        this.commands = commands;
        this.uploads = uploads;
        this.clock = clock;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(AnchorsView view);
    }

    /** What a form sent. */
    private record Sent(byte[] file, String pasted, ExpiredAnchors expired) {
        boolean acceptsExpired() {
            return expired == ExpiredAnchors.ACCEPT;
        }
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery Optional<String> said) {
        return anchors()
                .map(rows -> PageAnswer.after(said, Templates.list(new AnchorsView(rows, List.of(), null, "", false))));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> add(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable String pasted, @RestForm boolean acceptExpired) {
        return uploads.read(file, pasted).chain(bytes -> {
            var sent = new Sent(
                    bytes, pasted == null ? "" : pasted, acceptExpired ? ExpiredAnchors.ACCEPT : ExpiredAnchors.REFUSE);
            return bytes.length == 0
                    ? failed(sent, Failure.field("file", "Choose a file, or paste its text."))
                    : commands.upload(
                                    OwningService.TVS,
                                    PATH + "?acceptExpired=" + acceptExpired,
                                    MediaType.APPLICATION_OCTET_STREAM,
                                    null,
                                    bytes)
                            .chain(answer -> answer(sent, answer));
        });
    }

    private Uni<RestResponse<TemplateInstance>> answer(Sent sent, Answer answer) {
        if (TrustCommands.isProposed(answer)) {
            return Uni.createFrom().item(PageAnswer.said(TrustCommands.APPROVALS, Said.PROPOSED));
        }
        return Failure.in(answer)
                .map(failure -> failed(sent, failure))
                .orElseGet(() -> anchors()
                        .map(rows -> RestResponse.ok(Templates.list(
                                new AnchorsView(rows, report(sent, added(answer), true), null, "", false)))));
    }

    private Uni<RestResponse<TemplateInstance>> failed(Sent sent, Failure failure) {
        return TrustCommands.failed(
                failure,
                why -> anchors()
                        .map(rows -> Templates.list(new AnchorsView(
                                rows, report(sent, Set.of(), false), why, sent.pasted(), sent.acceptsExpired()))));
    }

    private List<AnchorReport.Line> report(Sent sent, Set<String> added, boolean done) {
        return AnchorReport.of(sent.file(), sent.expired(), clock.instant(), added, done);
    }

    private static Set<String> added(Answer answer) {
        return answer instanceof Answer.Done done
                ? StreamSupport.stream(done.body().path("added").spliterator(), false)
                        .map(each -> each.path("fingerprint").asText())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private Uni<List<AnchorRow>> anchors() {
        var now = clock.instant();
        return items.endingFirst(TrustKind.ANCHOR, TrustAnchorAdded.class)
                .map(found ->
                        found.stream().map(each -> AnchorRow.of(each, now)).toList());
    }
}
