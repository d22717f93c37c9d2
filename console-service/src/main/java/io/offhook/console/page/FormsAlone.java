package io.offhook.console.page;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Takes changes at pages as forms alone: the token against forged requests is a field of a form, or a header that only a page can send. */
class FormsAlone {

    private static final Set<String> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Absent: the request goes on. */
    @ServerRequestFilter
    public @Nullable Response refuseOthers(ContainerRequestContext request) {
        return SAFE.contains(request.getMethod())
                        || request.getUriInfo().getPath().startsWith("/api/")
                        || request.getHeaderString("X-CSRF-Token") != null
                        || isForm(request.getMediaType())
                ? null
                : CommonProblem.UNSUPPORTED_MEDIA_TYPE
                        .because("A page takes forms alone.")
                        .toResponse();
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null && FORMS.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }
}
