package io.offhook.selfcare.http;

import io.offhook.eventing.Cause;
import io.offhook.selfcare.mail.sending.ResendingMail;
import io.offhook.selfcare.phone.view.FindCodeToMail.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "Welcome mail")
class WelcomeMailResource {

    private final ResendingMail resending;
    private final Clock clock;

    WelcomeMailResource(ResendingMail resending, Clock clock) {
        this.resending = resending;
        this.clock = clock;
    }

    @POST
    @Path("/phones/{phoneId}/welcome-mail")
    @RolesAllowed("admin")
    @Operation(
            summary = "Mail the live code of a phone to its owner once more",
            description = "Accepted at once. It goes out in a moment, or when the owner's mail address becomes known.")
    public Uni<RestResponse<Void>> resend(
            @RestPath UUID phoneId, @RestHeader("traceparent") @Nullable String traceparent) {
        return resending
                .resend(phoneId, Cause.request(clock.instant(), traceparent))
                .map(answer -> switch (answer) {
                    case Answer.Found found -> RestResponse.accepted();
                    case Answer.UnknownPhone it -> throw Problems.unknownPhone();
                    case Answer.NoLiveCode it -> throw Problems.noLiveCodeToMail();
                    case Answer.NoOwner it -> throw Problems.noOwner();
                });
    }
}
