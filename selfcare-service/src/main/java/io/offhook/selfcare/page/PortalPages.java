package io.offhook.selfcare.page;

import io.offhook.selfcare.code.Moments;
import io.offhook.selfcare.code.showing.ShowingCode;
import io.offhook.selfcare.code.showing.ShowingCode.Outcome;
import io.offhook.selfcare.person.People;
import io.offhook.selfcare.phone.view.FindMyPhones;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** A user's own phones, and the code of one of them. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class PortalPages {

    private static final Comparator<PhoneCard> WAITING_FIRST =
            Comparator.comparing(card -> card.stage().status());

    private final FindMyPhones phones;
    private final ShowingCode showing;
    private final People people;
    private final SecurityIdentity caller;
    private final Moments moments;
    private final Clock clock;

    PortalPages(
            FindMyPhones phones,
            ShowingCode showing,
            People people,
            SecurityIdentity caller,
            Moments moments,
            Clock clock) {
        this.phones = phones;
        this.showing = showing;
        this.people = people;
        this.caller = caller;
        this.moments = moments;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> myPhones() {
        return name().chain(name -> phones.of(userId()).map(mine -> {
            var now = clock.instant();
            return Templates.phones(
                    name,
                    mine.stream()
                            .map(phone -> PhoneCard.of(phone, now))
                            .sorted(WAITING_FIRST)
                            .toList());
        }));
    }

    /** A POST, because it leaves a trace: the view is recorded. */
    @POST
    @Path("phones/{phoneId}/code")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> showCode(@RestPath UUID phoneId) {
        return name().chain(name -> showing.show(userId(), phoneId).map(outcome -> page(name, outcome)));
    }

    /** Where a browser ends that signed in again after its session was over: the code is asked for anew. */
    @GET
    @Path("phones/{phoneId}/code")
    @Operation(hidden = true)
    public RestResponse<Void> backToPhones(@RestPath UUID phoneId) {
        return RestResponse.seeOther(URI.create("/"));
    }

    /** What htmx asks for while a phone waits: the card if it says something new, else nothing. */
    @GET
    @Path("phones/{phoneId}/card")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> card(@RestPath UUID phoneId, @RestQuery Optional<String> seen) {
        return phones.one(userId(), phoneId)
                .map(found -> found.map(phone -> PhoneCard.of(phone, clock.instant()))
                        .map(card -> card.seen().equals(seen.orElse(""))
                                ? RestResponse.<TemplateInstance>noContent()
                                : RestResponse.ok(Templates.card(card)))
                        .orElseGet(RestResponse::notFound));
    }

    private RestResponse<TemplateInstance> page(String name, Outcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case Outcome.Shown it -> RestResponse.ok(Templates.code(name, CodeSheet.of(it, moments, now)));
            case Outcome.NoLiveCode it ->
                answer(Status.CONFLICT, Templates.trouble(name, PhoneCard.of(it.phone(), now), "gone"));
            case Outcome.Unavailable it ->
                answer(Status.SERVICE_UNAVAILABLE, Templates.trouble(name, PhoneCard.of(it.phone(), now), "away"));
            case Outcome.NotYours it -> answer(Status.NOT_FOUND, Templates.missing(name));
        };
    }

    private static RestResponse<TemplateInstance> answer(Status status, TemplateInstance page) {
        return RestResponse.status(status, page);
    }

    private Uni<String> name() {
        return people.nameOf(userId());
    }

    private String userId() {
        return caller.getPrincipal().getName();
    }
}
