package io.offhook.console.trust.page;

import io.offhook.console.owning.Commands;
import io.offhook.console.owning.Failure;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.trust.TrustItem;
import io.offhook.console.trust.TrustKind;
import io.offhook.console.trust.store.FindTrustItems;
import io.offhook.contracts.trust.RevocationListImported;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Lists of certificates that their CAs revoked. */
@Path("/trust/revocation-lists")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class RevocationListPages {

    private static final String PATH = "/api/v1/revocation-lists";
    private static final String HERE = "/trust/revocation-lists";

    private final FindTrustItems items;
    private final Commands commands;
    private final UploadedFile uploads;
    private final Clock clock;

    RevocationListPages(FindTrustItems items, Commands commands, UploadedFile uploads, Clock clock) {
        this.items = items;
        this.commands = commands;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** All lists that are held. */
    record View(
            List<TrustItem<RevocationListImported>> lists,
            Instant now,
            @Nullable Failure failure) {

        public boolean isOverdue(@Nullable Instant nextUpdate) {
            return nextUpdate != null && nextUpdate.isBefore(now);
        }
    }

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
    public Uni<RestResponse<TemplateInstance>> add(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable String pasted) {
        return uploads.read(file, pasted)
                .chain(bytes -> bytes.length == 0
                        ? TrustCommands.failed(Failure.field("file", "Choose a file, or paste its text."), this::page)
                        : commands.upload(OwningService.TVS, PATH, MediaType.APPLICATION_OCTET_STREAM, null, bytes)
                                .chain(answer -> TrustCommands.answer(answer, HERE, Said.ADDED, this::page)));
    }

    @POST
    @Path("remove")
    @RolesAllowed("admin")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> remove(@RestForm @Nullable String issuerKey) {
        var path = PATH + "/" + PathPart.of(issuerKey == null ? "" : issuerKey);
        return commands.delete(OwningService.TVS, path, Optional.empty())
                .chain(answer -> TrustCommands.answer(answer, HERE, Said.REMOVED, this::page));
    }

    private Uni<TemplateInstance> page(@Nullable Failure failure) {
        return items.endingFirst(TrustKind.REVOCATION_LIST, RevocationListImported.class)
                .map(lists -> Templates.list(new View(lists, clock.instant(), failure)));
    }
}
