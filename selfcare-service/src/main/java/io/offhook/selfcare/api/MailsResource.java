package io.offhook.selfcare.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.eventing.page.Page;
import io.offhook.rest.request.PageQuery;
import io.offhook.rest.request.RequestCause;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.mail.store.FindMails;
import io.offhook.selfcare.mail.store.FindMails.MailState;
import io.offhook.selfcare.mail.store.ResendingWelcome;
import io.offhook.selfcare.mail.store.ResendingWelcome.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The mails to a person: what became of them, and once more. Never what they say. */
@Path("/api/v1")
@Tag(name = "Mails", description = "What people are told by mail")
@Produces(MediaType.APPLICATION_JSON)
class MailsResource {

    private final FindMails mails;
    private final ResendingWelcome resend;
    private final RequestCause cause;

    MailsResource(FindMails mails, ResendingWelcome resend, RequestCause cause) {
        this.mails = mails;
        this.resend = resend;
        this.cause = cause;
    }

    /**
     * @param kinds what it tells, or was to tell
     * @param attempts how often it was tried
     * @param nextAttemptAt when it is tried again unless the attempt that runs succeeds; absent if it is no more
     * @param reason why the last attempt failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mail(
            UUID mailId,
            List<String> kinds,
            String state,
            int attempts,
            Instant madeAt,
            @Nullable Instant endedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable String reason) {

        static Mail of(MailState mail) {
            return new Mail(
                    mail.mailId(),
                    mail.kinds(),
                    mail.state(),
                    mail.attempts(),
                    mail.madeAt(),
                    mail.endedAt(),
                    mail.nextAttemptAt(),
                    mail.reason());
        }
    }

    @GET
    @Path("/users/{userId}/mails")
    @RolesAllowed({"admin", "operator"})
    @Operation(
            summary = "The mails to a person, the latest first: state, reason of a failure, next attempt",
            description = "Nothing of what a mail says. A mail is made when it is due and the person has an address.")
    public Uni<Page<Mail>> mails(@RestPath String userId, @BeanParam PageQuery page) {
        return mails.page(userId, page.parse()).map(found -> found.map(Mail::of));
    }

    @POST
    @Path("/users/{userId}/welcome-mail")
    @RolesAllowed("admin")
    @Operation(
            summary = "Mail a person once more which phones they have, with the live codes",
            description = "Accepted at once. An address that was refused for good is tried again.")
    @APIResponse(responseCode = "202", description = "Accepted")
    public Uni<RestResponse<Void>> resend(@RestPath String userId) {
        return resend.ofPerson(userId, cause.now()).map(MailsResource::answer);
    }

    @POST
    @Path("/my/welcome-mail")
    @RolesAllowed(People.ROLE)
    @Operation(summary = "Mail the caller once more which phones they have, with the live codes")
    @APIResponse(responseCode = "202", description = "Accepted")
    public Uni<RestResponse<Void>> resendToMe() {
        return resend.toOwner(cause.actor(), cause.now()).map(MailsResource::answer);
    }

    private static RestResponse<Void> answer(Outcome outcome) {
        return switch (outcome) {
            case ORDERED -> RestResponse.accepted();
            case UNKNOWN_USER -> throw SelfCareProblem.UNKNOWN_USER.because("No such user is known here.");
            case TOO_OFTEN -> throw SelfCareProblem.mailTooOften(ResendingWelcome.OWNERS_INTERVAL);
        };
    }
}
