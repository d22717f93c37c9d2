package io.offhook.selfcare.page;

import io.offhook.eventing.page.PageRequest;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.pairing.ConfirmingPairing;
import io.offhook.selfcare.pairing.PairingResult;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.offhook.selfcare.profile.Reader;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** "This is my phone": the user types the code on the display of a phone, and says which record it is. */
@Path("/pair")
@RolesAllowed(People.ROLE)
@Produces(MediaType.TEXT_HTML)
class PairPages {

    /** The first of the list: those that can be activated come first. */
    private static final PageRequest CHOICE = new PageRequest(0, 100);

    /** What is longer was not read off a display. */
    private static final int MAX_CODE = 32;

    private final FindMyPhones phones;
    private final ConfirmingPairing confirming;
    private final CurrentReader readers;
    private final Clock clock;

    PairPages(FindMyPhones phones, ConfirmingPairing confirming, CurrentReader readers, Clock clock) {
        this.phones = phones;
        this.confirming = confirming;
        this.readers = readers;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> ask() {
        return readers.now().chain(reader -> page(reader, Status.OK, null));
    }

    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> confirm(
            @RestForm Optional<String> code, @RestForm Optional<UUID> phone) {
        var typed = code.filter(it -> it.length() <= MAX_CODE).orElse("");
        return readers.now()
                .chain(reader -> phone.map(it -> confirming.confirm(typed, it, reader.userId()))
                        .orElseGet(() -> Uni.createFrom().item(PairingResult.UNKNOWN_PHONE))
                        .chain(result -> result == PairingResult.PAIRED
                                ? Uni.createFrom()
                                        .item(RestResponse.seeOther(URI.create("/phones/" + phone.orElseThrow())))
                                : page(reader, status(result), result)));
    }

    private static Status status(PairingResult result) {
        return switch (result) {
            case PAIRED -> Status.OK;
            case UNKNOWN_CODE, WRONG_PHONE, LOCKED, UNEXPECTED_PHONE, NOT_LIVE -> Status.CONFLICT;
            case UNKNOWN_PHONE -> Status.NOT_FOUND;
            case TOO_MANY -> Status.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> Status.SERVICE_UNAVAILABLE;
        };
    }

    private Uni<RestResponse<TemplateInstance>> page(Reader reader, Status status, @Nullable PairingResult result) {
        return phones.page(reader.userId(), CHOICE)
                .map(mine -> mine.items().stream()
                        .map(phone -> PhoneCard.of(phone, reader.times(), clock.instant()))
                        .filter(card -> card.stage() == Stage.CODE_READY)
                        .toList())
                .map(cards -> PhonePages.answer(
                        status, PageTemplates.pair(reader.name(), cards, result == null ? "" : result.name()), reader));
    }
}
