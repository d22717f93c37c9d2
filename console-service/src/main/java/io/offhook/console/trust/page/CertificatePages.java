package io.offhook.console.trust.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.pki.Role;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Certificates that phones may rely on, and for what. */
@Path("/trust/certificates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class CertificatePages {

    private static final String PATH = "/api/v1/certificates";
    private static final String HERE = "/trust/certificates";

    private final FindTrustItems items;
    private final Commands commands;
    private final UploadedFile uploads;
    private final Clock clock;

    CertificatePages(FindTrustItems items, Commands commands, UploadedFile uploads, Clock clock) {
        this.items = items;
        this.commands = commands;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** All certificates with a role. */
    record View(
            List<CertificateRow> certificates,
            List<String> roles,
            @Nullable Failure failure) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(View view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery Optional<String> said) {
        return page(null).map(page -> PageAnswer.after(said, page));
    }

    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> register(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable String pasted, @RestForm @Nullable String role) {
        var path = PATH + "?role=" + PathPart.of(role == null ? "" : role);
        return uploads.read(file, pasted)
                .chain(bytes -> bytes.length == 0
                        ? TrustCommands.failed(Failure.field("file", "Choose a file, or paste its text."), this::page)
                        : commands.upload(OwningService.TVS, path, MediaType.APPLICATION_OCTET_STREAM, null, bytes)
                                .chain(answer -> TrustCommands.answer(answer, HERE, Said.ADDED, this::page)));
    }

    @POST
    @Path("grant")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> grant(
            @RestForm @Nullable String fingerprint, @RestForm @Nullable String role) {
        return commands.put(OwningService.TVS, path(fingerprint, role), Optional.empty(), List.of())
                .chain(answer -> TrustCommands.answer(answer, HERE, Said.SAVED_SOON, this::page));
    }

    @POST
    @Path("withdraw")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> withdraw(
            @RestForm @Nullable String fingerprint, @RestForm @Nullable String role) {
        return commands.delete(OwningService.TVS, path(fingerprint, role), Optional.empty())
                .chain(answer -> TrustCommands.answer(answer, HERE, Said.ROLE_WITHDRAWN, this::page));
    }

    private static String path(@Nullable String fingerprint, @Nullable String role) {
        return PATH + "/" + PathPart.of(fingerprint == null ? "" : fingerprint) + "/roles/"
                + PathPart.of(role == null ? "" : role);
    }

    private Uni<TemplateInstance> page(@Nullable Failure failure) {
        var roles = Arrays.stream(Role.values()).map(Role::label).toList();
        return items.endingFirst(TrustKind.CERTIFICATE_ROLE, CertificateRoleGranted.class)
                .map(granted -> Templates.list(new View(CertificateRow.of(granted, clock.instant()), roles, failure)));
    }
}
