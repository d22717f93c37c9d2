package io.offhook.selfcare.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.code.reveal.ShowingCode;
import io.offhook.selfcare.code.reveal.ShowingCode.Outcome;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.offhook.selfcare.profile.Reader;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** One phone: how far it is, and its code. */
@Path("/phones/{phoneId}")
@RolesAllowed(People.ROLE)
@Produces(MediaType.TEXT_HTML)
class PhonePages {

    private final FindMyPhones phones;
    private final ShowingCode showCode;
    private final CurrentReader readers;
    private final LiveStream live;
    private final Clock clock;

    PhonePages(FindMyPhones phones, ShowingCode showCode, CurrentReader readers, LiveStream live, Clock clock) {
        this.phones = phones;
        this.showCode = showCode;
        this.readers = readers;
        this.live = live;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> phone(@RestPath UUID phoneId) {
        return readers.now()
                .chain(reader -> phones.one(reader.userId(), phoneId)
                        .map(found -> found.map(phone -> RestResponse.ok(page(phone, reader)))
                                .orElseGet(() -> unknown(reader))));
    }

    /** A POST, because the activation service records the view. */
    @POST
    @Path("code")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> showCode(@RestPath UUID phoneId) {
        return readers.now()
                .chain(reader -> showCode.show(reader.userId(), phoneId).map(outcome -> page(reader, outcome)));
    }

    /** Leads a browser back that signed in again after its session ended: a code is never shown by a GET. */
    @GET
    @Path("code")
    @Operation(hidden = true)
    public RestResponse<Void> backToPhone(@RestPath UUID phoneId) {
        return RestResponse.seeOther(URI.create("/phones/" + phoneId));
    }

    /**
     * @param code whose digits the page shows
     * @param seen the version of what else it shows
     */
    @GET
    @Path("news")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> news(
            @RestPath UUID phoneId,
            @RestQuery Optional<UUID> code,
            @RestQuery Optional<String> seen,
            @Context Sse sse,
            RoutingContext request) {
        live.check(readers.userId());
        return readers.now()
                .onItem()
                .transformToMulti(
                        reader -> live.of(reader, seen.orElse(""), () -> look(reader, phoneId, code), sse, request));
    }

    private Uni<PageParts> look(Reader reader, UUID phoneId, Optional<UUID> shown) {
        return phones.one(reader.userId(), phoneId).map(found -> PhoneParts.of(found, shown, reader, clock.instant()));
    }

    private TemplateInstance page(MyPhone phone, Reader reader) {
        var parts = PhoneParts.of(Optional.of(phone), Optional.empty(), reader, clock.instant());
        return PageTemplates.of(
                PageTemplates.phone(reader.name(), new RawString(parts.whole()), stream(phone, "?", parts)), reader);
    }

    private RestResponse<TemplateInstance> page(Reader reader, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shown it -> RestResponse.ok(code(reader, it));
            case Outcome.NoLiveCode it -> noCode(Status.CONFLICT, it.phone(), reader, false);
            case Outcome.Unavailable it -> noCode(Status.SERVICE_UNAVAILABLE, it.phone(), reader, true);
            case Outcome.UnknownPhone it -> unknown(reader);
        };
    }

    private TemplateInstance code(Reader reader, Outcome.Shown shown) {
        var now = clock.instant();
        var parts = PhoneParts.of(Optional.of(shown.phone()), Optional.of(shown.codeId()), reader, now);
        var news = stream(shown.phone(), "?code=" + shown.codeId() + "&", parts);
        return PageTemplates.of(PageTemplates.code(reader.name(), CodeView.of(shown, reader, now), news), reader);
    }

    private static String stream(MyPhone phone, String parameters, PageParts parts) {
        return "/phones/" + phone.phoneId() + "/news" + parameters + "seen="
                + URLEncoder.encode(parts.version(), UTF_8);
    }

    private RestResponse<TemplateInstance> noCode(Status status, MyPhone phone, Reader reader, boolean temporary) {
        var card = PhoneCard.of(phone, reader.times(), clock.instant());
        return answer(status, PageTemplates.noCode(reader.name(), card, temporary), reader);
    }

    static RestResponse<TemplateInstance> unknown(Reader reader) {
        return answer(Status.NOT_FOUND, PageTemplates.unknownPhone(reader.name()), reader);
    }

    static RestResponse<TemplateInstance> answer(Status status, TemplateInstance page, Reader reader) {
        return RestResponse.status(status, PageTemplates.of(page, reader));
    }
}
