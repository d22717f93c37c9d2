package io.offhook.selfcare.api;

import io.offhook.rest.request.RequestCause;
import io.offhook.selfcare.mail.store.ResendingWelcome;
import io.offhook.selfcare.phone.store.FindCodeToMail.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends the mail with the code of a phone again. */
@Path("/api/v1")
@Tag(name = "Mails", description = "What people are told by mail")
class WelcomeMailResource {

    private final ResendingWelcome resend;
    private final RequestCause cause;

    WelcomeMailResource(ResendingWelcome resend, RequestCause cause) {
        this.resend = resend;
        this.cause = cause;
    }

    @POST
    @Path("/phones/{phoneId}/welcome-mail")
    @RolesAllowed("admin")
    @Operation(
            summary = "Mail the live code of a phone to its owner once more",
            description =
                    "Accepted at once. The mail goes out in a moment, or when the mail address of the owner becomes known.")
    @APIResponse(responseCode = "202", description = "Accepted")
    public Uni<RestResponse<Void>> resend(@RestPath UUID phoneId) {
        return resend.ofPhone(phoneId, cause.now()).map(answer -> switch (answer) {
            case Answer.Found ignored -> RestResponse.accepted();
            case Answer.UnknownPhone ignored -> throw SelfCareProblem.unknownPhone();
            case Answer.NoLiveCode ignored ->
                throw SelfCareProblem.NO_LIVE_CODE.because("This phone has no live code. Require a new one first.");
            case Answer.NoOwner ignored ->
                throw SelfCareProblem.NO_OWNER.because("This phone has no owner. Give it one first.");
        });
    }
}
