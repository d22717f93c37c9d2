package io.offhook.provisioning.axl.api;

import io.offhook.provisioning.axl.wire.AxlFault;
import io.offhook.provisioning.axl.wire.SoapAnswer;
import io.offhook.rest.problem.BareAnswers;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What is a problem elsewhere, is a status without a body over AXL, or a fault where something went wrong here. */
class BareRefusals {

    private static final int CONFLICT = 409;
    private static final int CHANGED_SINCE = 412;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS = "1";

    @ServerResponseFilter
    public void strip(ContainerResponseContext response, RoutingContext context) {
        if (!BareAnswers.areWantedBy(context) || !isProblem(response.getMediaType())) {
            return;
        }
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        if (response.getStatus() == INTERNAL) {
            response.setEntity(
                    SoapAnswer.fault(AxlFault.internal(), AxlResource.operation(context)),
                    null,
                    MediaType.valueOf(SoapAnswer.MEDIA_TYPE));
        } else {
            response.setStatus(status(response.getStatus()));
            response.setEntity(null);
            if (response.getStatus() == UNAVAILABLE) {
                response.getHeaders().computeIfAbsent(HttpHeaders.RETRY_AFTER, absent -> List.of(SECONDS));
            }
        }
    }

    /** AXL has no versions, so who was overtaken by others only has to repeat the request. */
    static int status(int ofProblem) {
        return ofProblem == CONFLICT || ofProblem == CHANGED_SINCE ? UNAVAILABLE : BareAnswers.status(ofProblem);
    }

    private static boolean isProblem(MediaType type) {
        return type != null && type.getSubtype().equals("problem+json");
    }
}
