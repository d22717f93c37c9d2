package io.offhook.selfcare.page.mail;

import io.offhook.selfcare.dispute.store.DisputingRedemption;
import io.offhook.selfcare.link.LinkToken;
import io.offhook.selfcare.mail.store.MailLinks.Disputable;
import io.offhook.selfcare.mail.store.StoppingReminders;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.store.FindReader;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** "This was not me", and the end of reminders (RFC 8058). A link that is used, unknown, old, or of a former owner gets the same answer. */
@Path("/mails")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MailLinkPages {

    private final DisputingRedemption disputes;
    private final StoppingReminders reminders;
    private final FindReader readers;
    private final HttpHeaders headers;

    MailLinkPages(DisputingRedemption disputes, StoppingReminders reminders, FindReader readers, HttpHeaders headers) {
        this.disputes = disputes;
        this.reminders = reminders;
        this.readers = readers;
        this.headers = headers;
    }

    @GET
    @Path("dispute/{token}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> askBeforeDispute(@RestPath String token) {
        return answer(
                token, disputes::find, Disputable::userId, it -> MailLinkTemplates.dispute(it.deviceName(), false));
    }

    @POST
    @Path("dispute/{token}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> dispute(@RestPath String token) {
        var traceparent = Optional.ofNullable(headers.getHeaderString("traceparent"));
        return answer(
                token,
                it -> disputes.dispute(it, traceparent),
                Disputable::userId,
                it -> MailLinkTemplates.dispute(it.deviceName(), true));
    }

    @GET
    @Path("unsubscribe/{token}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> askBeforeUnsubscribe(@RestPath String token) {
        return answer(token, reminders::find, Function.identity(), it -> MailLinkTemplates.unsubscribe(false));
    }

    /** Mail programs post here by themselves, without asking first. */
    @POST
    @Path("unsubscribe/{token}")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> unsubscribe(@RestPath String token) {
        return answer(token, reminders::stop, Function.identity(), it -> MailLinkTemplates.unsubscribe(true));
    }

    private <T> Uni<RestResponse<TemplateInstance>> answer(
            String token,
            Function<LinkToken, Uni<Optional<T>>> use,
            Function<T, String> person,
            Function<T, TemplateInstance> page) {
        var language = headers.getHeaderString("Accept-Language");
        return LinkToken.parse(token)
                .map(use)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(found -> found.map(it -> readers.of(person.apply(it), language)
                                .map(reader -> RestResponse.ok(localized(page.apply(it), reader))))
                        .orElseGet(() -> Uni.createFrom()
                                .item(RestResponse.status(
                                        Status.NOT_FOUND,
                                        localized(MailLinkTemplates.noLink(), readers.stranger(language))))));
    }

    private static TemplateInstance localized(TemplateInstance page, Reader reader) {
        return page.setLocale(reader.language().tag());
    }
}
