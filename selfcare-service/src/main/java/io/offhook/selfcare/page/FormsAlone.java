package io.offhook.selfcare.page;

import io.offhook.rest.problem.CommonProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Takes changes at pages as plain forms alone: no page sends files. Mail programs may end reminders with another kind (RFC 8058). */
class FormsAlone {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Absent: the request goes on. */
    @ServerRequestFilter
    public @Nullable Response refuseOthers(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return SAFE.contains(request.getMethod())
                        || path.startsWith("/api/")
                        || path.startsWith("/mails/unsubscribe/")
                        || isForm(request.getMediaType())
                ? null
                : CommonProblem.UNSUPPORTED_MEDIA_TYPE
                        .builder("A page takes forms alone: " + MediaType.APPLICATION_FORM_URLENCODED + ".")
                        .withHeader("Accept", MediaType.APPLICATION_FORM_URLENCODED)
                        .build()
                        .toResponse();
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null
                && (type.getType() + "/" + type.getSubtype()).equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED);
    }
}
