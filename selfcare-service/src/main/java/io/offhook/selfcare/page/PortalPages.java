package io.offhook.selfcare.page;

import io.offhook.rest.request.PageQuery;
import io.offhook.selfcare.code.LocalTimeFormat;
import io.offhook.selfcare.code.reveal.ShowingCode;
import io.offhook.selfcare.code.reveal.ShowingCode.Outcome;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.offhook.selfcare.user.FindUserName;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The portal: the phones of the user, and the code of one of them. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PortalPages {

    private static final Comparator<PhoneCard> WAITING_FIRST =
            Comparator.comparing(card -> card.stage().status());

    private final FindMyPhones phones;
    private final ShowingCode showCode;
    private final FindUserName names;
    private final SecurityIdentity caller;
    private final LocalTimeFormat times;
    private final Clock clock;

    PortalPages(
            FindMyPhones phones,
            ShowingCode showCode,
            FindUserName names,
            SecurityIdentity caller,
            LocalTimeFormat times,
            Clock clock) {
        this.phones = phones;
        this.showCode = showCode;
        this.names = names;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> myPhones(@BeanParam PageQuery page) {
        var request = page.parse();
        return name().chain(name -> phones.page(userId(), request)
                .map(mine -> PageTemplates.phones(name, cards(mine.items()), PageLinks.of(mine))));
    }

    private List<PhoneCard> cards(List<MyPhone> mine) {
        var now = clock.instant();
        return mine.stream()
                .map(phone -> PhoneCard.of(phone, now))
                .sorted(WAITING_FIRST)
                .toList();
    }

    /** A POST, because the activation service records the view. */
    @POST
    @Path("phones/{phoneId}/code")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> showCode(@RestPath UUID phoneId) {
        return name().chain(name -> showCode.show(userId(), phoneId).map(outcome -> page(name, outcome)));
    }

    /** Leads a browser back that signed in again after its session ended: a code is never shown by a GET. */
    @GET
    @Path("phones/{phoneId}/code")
    @Operation(hidden = true)
    public RestResponse<Void> backToPhones(@RestPath UUID phoneId) {
        return RestResponse.seeOther(URI.create("/"));
    }

    /** htmx polls this: the card if it changed, else 204. */
    @GET
    @Path("phones/{phoneId}/card")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> card(@RestPath UUID phoneId, @RestQuery Optional<String> version) {
        return phones.one(userId(), phoneId)
                .map(found -> found.map(phone -> PhoneCard.of(phone, clock.instant()))
                        .map(card -> card.version().equals(version.orElse(""))
                                ? RestResponse.<TemplateInstance>noContent()
                                : RestResponse.ok(PageTemplates.card(card)))
                        .orElseGet(RestResponse::notFound));
    }

    private RestResponse<TemplateInstance> page(String name, Outcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case Outcome.Shown it -> RestResponse.ok(PageTemplates.code(name, CodeView.of(it, times, now)));
            case Outcome.NoLiveCode it ->
                answer(Status.CONFLICT, PageTemplates.noCode(name, PhoneCard.of(it.phone(), now), false));
            case Outcome.Unavailable it ->
                answer(Status.SERVICE_UNAVAILABLE, PageTemplates.noCode(name, PhoneCard.of(it.phone(), now), true));
            case Outcome.UnknownPhone it -> answer(Status.NOT_FOUND, PageTemplates.unknownPhone(name));
        };
    }

    private static RestResponse<TemplateInstance> answer(Status status, TemplateInstance page) {
        return RestResponse.status(status, page);
    }

    private Uni<String> name() {
        return names.of(userId());
    }

    private String userId() {
        return caller.getPrincipal().getName();
    }
}
