package io.offhook.console.trust.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.page.PageAnswer;
import io.offhook.pki.x509.UnreadableFile;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The CAs whose phones are genuine: the list, and a look at a file before its CAs are trusted. */
@Path("/trust")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class AnchorPages {

    private static final int UNPROCESSABLE = 422;

    private final AnchorFiles files;
    private final UploadedFile uploads;

    AnchorPages(AnchorFiles files, UploadedFile uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(AnchorsView view);

        static native TemplateInstance file(AnchorFileView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery Optional<String> said) {
        return files.trusted()
                .map(rows -> PageAnswer.after(said, Templates.list(new AnchorsView(rows, List.of(), null, "", false))));
    }

    /** Nothing is trusted yet. */
    @POST
    @RolesAllowed("admin")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> look(
            @RestForm @Nullable FileUpload file, @RestForm @Nullable String pasted, @RestForm boolean acceptExpired) {
        return Uni.combine()
                .all()
                .unis(uploads.read(file, pasted), files.trusted())
                .with((bytes, trusted) -> look(bytes, pasted == null ? "" : pasted, acceptExpired, trusted));
    }

    private RestResponse<TemplateInstance> look(
            byte[] file, String pasted, boolean acceptExpired, List<AnchorRow> trusted) {
        if (file.length == 0) {
            return again(Failure.field("file", "Choose a file, or paste its text."), pasted, acceptExpired, trusted);
        }
        try {
            var view = new AnchorFileView(files.before(file, acceptExpired, trusted), acceptExpired, null);
            return view.isAcceptable()
                    ? RestResponse.ok(Templates.file(view))
                    : PageAnswer.failed(UNPROCESSABLE, Templates.file(view));
        } catch (UnreadableFile e) {
            return again(Failure.field("file", e.detail()), pasted, acceptExpired, trusted);
        }
    }

    private static RestResponse<TemplateInstance> again(
            Failure failure, String pasted, boolean acceptExpired, List<AnchorRow> trusted) {
        return PageAnswer.failed(
                failure.status(), Templates.list(new AnchorsView(trusted, List.of(), failure, pasted, acceptExpired)));
    }
}
