package io.offhook.console.subject.page;

import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A phone: what is known of it, what happened to it, and what can be done. */
@Path("/phones")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class PhonePage {

    private final ReadingPhone reading;

    PhonePage(ReadingPhone reading) {
        this.reading = reading;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance phone(PhonePageView view, @Nullable Said said);

        static native TemplateInstance news(PhonePageView view);

        static native TemplateInstance unknown(UUID phoneId, boolean added);
    }

    @GET
    @Path("{phoneId}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> phone(UUID phoneId, @BeanParam TimelineQuery query) {
        var said = Said.of(Optional.ofNullable(query.said));
        return reading.read(phoneId, query.before())
                .map(found -> found.map(view -> RestResponse.ok(Templates.phone(view, said.orElse(null))))
                        .orElseGet(() -> unknown(phoneId, said)));
    }

    /** What was added a moment ago is told of by a topic in a moment: the page waits for it. */
    private static RestResponse<TemplateInstance> unknown(UUID phoneId, Optional<Said> said) {
        boolean added = said.filter(Said.ADDED::equals).isPresent();
        return PageAnswer.failed(added ? 200 : 404, Templates.unknown(phoneId, added));
    }

    /** The page asks for this every few seconds: what is new, or 204. */
    @GET
    @Path("{phoneId}/news")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> news(UUID phoneId, @RestQuery Optional<String> version) {
        return reading.read(phoneId, Optional.empty())
                .map(found -> found.filter(view -> !version.equals(Optional.of(view.version())))
                        .map(view -> version.isEmpty() ? reload() : RestResponse.ok(Templates.news(view)))
                        .orElseGet(RestResponse::noContent));
    }

    /** To a page that waits for a phone: it is there. */
    private static RestResponse<TemplateInstance> reload() {
        return ResponseBuilder.<TemplateInstance>noContent()
                .header("HX-Refresh", "true")
                .build();
    }
}
