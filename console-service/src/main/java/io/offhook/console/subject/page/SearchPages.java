package io.offhook.console.subject.page;

import io.offhook.console.handle.Handle;
import io.offhook.console.handle.HandleReading.Names;
import io.offhook.console.handle.HandleReading.Refused;
import io.offhook.console.handle.HandleRefusal;
import io.offhook.console.handle.store.ResolvingHandle;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Finds a thing by whatever a person knows of it. One hit is shown at once. */
@Path("/search")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class SearchPages {

    private static final String CODE = "code";

    private final ResolvingHandle resolving;

    SearchPages(ResolvingHandle resolving) {
        this.resolving = resolving;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(SearchView view, String searched);
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> search(
            @RestQuery Optional<String> q, @RestQuery Optional<String> refused) {
        if (refused.filter(CODE::equals).isPresent()) {
            return page(HandleRefusal.ACTIVATION_CODE.text());
        }
        var typed = q.orElse("");
        return switch (Handle.parse(typed)) {
            case Refused it -> refuse(it.reason());
            case Names it ->
                resolving
                        .resolve(it.handle())
                        .map(found -> found(
                                it.handle(), found.stream().map(SearchHit::of).toList(), typed));
        };
    }

    /** What is refused is not shown again; a code does not stay in the address either. */
    private static Uni<RestResponse<TemplateInstance>> refuse(HandleRefusal reason) {
        return switch (reason) {
            case ACTIVATION_CODE -> Uni.createFrom().item(RestResponse.seeOther(URI.create("/search?refused=" + CODE)));
            case EMPTY, TOO_LONG, UNPRINTABLE -> page(reason.text());
        };
    }

    private static RestResponse<TemplateInstance> found(Handle handle, List<SearchHit> hits, String typed) {
        return hits.size() == 1
                ? RestResponse.seeOther(URI.create(hits.getFirst().path()))
                : RestResponse.ok(Templates.search(SearchView.of(handle, hits), typed));
    }

    private static Uni<RestResponse<TemplateInstance>> page(String text) {
        return Uni.createFrom().item(RestResponse.ok(Templates.search(new SearchView(List.of(), text), "")));
    }
}
