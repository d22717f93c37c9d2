package io.offhook.console.trust.page;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.trust.AnchorReport;
import io.offhook.pki.x509.UnreadableFile;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Trusts the CAs that an administrator has looked at. */
@Path("/trust/anchors")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
class AnchorAdditionPages {

    private static final String REST = "/api/v1/trust-anchors";
    private static final Failure NOT_LOOKED_AT = Failure.field("file", "Choose the file again.");

    private final AnchorFiles files;
    private final Commands commands;

    AnchorAdditionPages(AnchorFiles files, Commands commands) {
        this.files = files;
        this.commands = commands;
    }

    /** @param certificate base64 DER of each */
    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> add(
            @RestForm @Nullable List<String> certificate, @RestForm boolean acceptExpired) {
        try {
            var file = AnchorFiles.pem(certificate == null ? List.of() : certificate)
                    .getBytes(US_ASCII);
            files.after(file, acceptExpired, Set.of());
            return commands.upload(
                            OwningService.TVS,
                            REST + "?acceptExpired=" + acceptExpired,
                            MediaType.APPLICATION_OCTET_STREAM,
                            null,
                            file)
                    .chain(answer -> answered(file, acceptExpired, answer));
        } catch (IllegalArgumentException | UnreadableFile e) {
            return list(List.of(), acceptExpired, NOT_LOOKED_AT)
                    .map(page -> PageAnswer.failed(NOT_LOOKED_AT.status(), page));
        }
    }

    private Uni<RestResponse<TemplateInstance>> answered(byte[] file, boolean acceptExpired, Answer answer) {
        if (TrustCommands.isProposed(answer)) {
            return Uni.createFrom().item(PageAnswer.said(TrustCommands.APPROVALS, Said.PROPOSED));
        }
        return Failure.in(answer)
                .map(failure -> files.trusted()
                        .map(trusted -> PageAnswer.failed(
                                failure.status(),
                                AnchorPages.Templates.file(new AnchorFileView(
                                        files.before(file, acceptExpired, trusted), acceptExpired, failure)))))
                .orElseGet(() -> list(files.after(file, acceptExpired, added(answer)), false, null)
                        .map(RestResponse::ok));
    }

    private Uni<TemplateInstance> list(
            List<AnchorReport.Line> report, boolean acceptExpired, @Nullable Failure failure) {
        return files.trusted()
                .map(rows -> AnchorPages.Templates.list(new AnchorsView(rows, report, failure, "", acceptExpired)));
    }

    private static Set<String> added(Answer answer) {
        return answer instanceof Answer.Done done
                ? StreamSupport.stream(done.body().path("added").spliterator(), false)
                        .map(each -> each.path("fingerprint").asText())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
