package io.offhook.selfcare.page.account;

import io.offhook.rest.request.RequestCause;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.mail.store.ResendingWelcome;
import io.offhook.selfcare.page.account.ProfileView.Said;
import io.offhook.selfcare.page.account.ReadingProfile.Read;
import io.offhook.selfcare.text.ProfileText;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Has a person mailed once more which phones they have. */
@Path("/profile/mail")
@RolesAllowed(People.ROLE)
@Produces(MediaType.TEXT_HTML)
class MailAgainPages {

    private final ReadingProfile profiles;
    private final ResendingWelcome resending;
    private final RequestCause cause;

    MailAgainPages(ReadingProfile profiles, ResendingWelcome resending, RequestCause cause) {
        this.profiles = profiles;
        this.resending = resending;
        this.cause = cause;
    }

    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> send(RoutingContext context) {
        var why = cause.now();
        return profiles.of(cause.actor(), context)
                .chain(read -> resending.toOwner(read.reader().userId(), why).map(outcome -> switch (outcome) {
                    case ORDERED -> ProfilePages.to(Said.MAILED);
                    case UNKNOWN_USER -> failed(read, Status.CONFLICT, ProfileText::noAddress);
                    case TOO_OFTEN ->
                        failed(
                                read,
                                Status.TOO_MANY_REQUESTS,
                                text -> text.mailedLately(ResendingWelcome.OWNERS_INTERVAL.toMinutes()));
                }));
    }

    private static RestResponse<TemplateInstance> failed(
            Read read, Status status, Function<ProfileText, String> sentence) {
        var said = sentence.apply(ProfilePages.text(read.reader()));
        return RestResponse.status(
                status, ProfilePages.page(read.reader(), read.view().failing("", said)));
    }
}
