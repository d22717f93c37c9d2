package io.offhook.selfcare.page;

import io.offhook.rest.request.RequestCause;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.page.PageTemplates.ReportRefusal;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.report.OwnerRefusal;
import io.offhook.selfcare.report.store.ReportingPhone;
import io.offhook.selfcare.report.store.ReportingPhone.Outcome;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** "Not my phone" and "I lost this code": each asks first, with and without JavaScript. */
@Path("/phones/{phoneId}")
@RolesAllowed(People.ROLE)
@Produces(MediaType.TEXT_HTML)
class ReportPages {

    private final FindMyPhones phones;
    private final ReportingPhone report;
    private final CurrentReader readers;
    private final RequestCause cause;
    private final Clock clock;

    ReportPages(FindMyPhones phones, ReportingPhone report, CurrentReader readers, RequestCause cause, Clock clock) {
        this.phones = phones;
        this.report = report;
        this.readers = readers;
        this.cause = cause;
        this.clock = clock;
    }

    @GET
    @Path("disown")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> askDisown(@RestPath UUID phoneId) {
        return ask(phoneId, reader -> card -> PageTemplates.disown(reader.name(), card));
    }

    @POST
    @Path("disown")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> disown(@RestPath UUID phoneId) {
        var why = cause.now();
        return readers.now()
                .chain(reader -> report.disown(reader.userId(), phoneId, why)
                        .map(outcome -> answer(outcome, reader, "/?said=" + PortalPages.DISOWNED)));
    }

    @GET
    @Path("lost")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> askLost(@RestPath UUID phoneId) {
        return ask(phoneId, reader -> card -> PageTemplates.lost(reader.name(), card, refusal(card)));
    }

    /** @param code the one that the page asked about */
    @POST
    @Path("lost")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> lost(@RestPath UUID phoneId, @RestForm Optional<UUID> code) {
        var why = cause.now();
        var codeId = code.orElse(phoneId); // no code has the id of a phone
        return readers.now()
                .chain(reader -> report.reportLost(reader.userId(), phoneId, codeId, why)
                        .map(outcome -> answer(outcome, reader, "/phones/" + phoneId)));
    }

    /** The POST would be refused for the same reason. */
    private static @Nullable ReportRefusal refusal(PhoneCard card) {
        return card.liveCode() != null && card.lostFrom() == null ? null : new ReportRefusal(card.lostFrom());
    }

    private Uni<RestResponse<TemplateInstance>> ask(
            UUID phoneId, Function<Reader, Function<PhoneCard, TemplateInstance>> question) {
        return readers.now()
                .chain(reader -> phones.one(reader.userId(), phoneId)
                        .map(found -> found.map(phone ->
                                        PageTemplates.of(question.apply(reader).apply(card(phone, reader)), reader))
                                .map(RestResponse::ok)
                                .orElseGet(() -> PhonePages.unknown(reader))));
    }

    private RestResponse<TemplateInstance> answer(Outcome outcome, Reader reader, String next) {
        return switch (outcome) {
            case Outcome.Reported it ->
                ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER)
                        .header("Location", next)
                        .build();
            case Outcome.Refused it -> refused(it, reader);
            case Outcome.UnknownPhone it -> PhonePages.unknown(reader);
        };
    }

    private RestResponse<TemplateInstance> refused(Outcome.Refused refused, Reader reader) {
        @Nullable
        String until = refused.refusal() instanceof OwnerRefusal.TooMany tooMany
                ? reader.times().dayAndTime(tooMany.until())
                : null;
        return PhonePages.answer(
                until == null ? Status.CONFLICT : Status.TOO_MANY_REQUESTS,
                PageTemplates.lost(reader.name(), card(refused.phone(), reader), new ReportRefusal(until)),
                reader);
    }

    private PhoneCard card(MyPhone phone, Reader reader) {
        return PhoneCard.of(phone, reader.times(), clock.instant());
    }
}
