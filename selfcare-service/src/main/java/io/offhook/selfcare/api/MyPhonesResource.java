package io.offhook.selfcare.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.offhook.eventing.page.Page;
import io.offhook.rest.request.PageQuery;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.code.reveal.ShowingCode;
import io.offhook.selfcare.code.reveal.ShowingCode.Outcome;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.PhoneStatus;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The phones of the user who asks, and their codes, over REST. */
@Path("/api/v1")
@Tag(name = "My phones", description = "The phones of the user who asks")
@RolesAllowed(People.ROLE)
@Produces(MediaType.APPLICATION_JSON)
class MyPhonesResource {

    private final FindMyPhones phones;
    private final ShowingCode showCode;
    private final SecurityIdentity caller;
    private final Clock clock;

    MyPhonesResource(FindMyPhones phones, ShowingCode showCode, SecurityIdentity caller, Clock clock) {
        this.phones = phones;
        this.showCode = showCode;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param place its device pool
     * @param stage how far it is
     * @param codeId the latest code, as the next two; absent while administrators hand out codes
     * @param expiresAt when the latest code expires
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Phone(
            UUID phoneId,
            String deviceName,
            String model,
            String description,
            @Nullable String directoryNumber,
            String place,
            PhoneStatus status,
            Stage stage,
            @Nullable UUID codeId,
            PhoneCode.@Nullable Status codeStatus,
            @Nullable Instant expiresAt) {

        static Phone of(MyPhone phone, Instant at) {
            var record = phone.record();
            var stage = phone.stage(at);
            var code = phone.shownCode();
            return new Phone(
                    phone.phoneId(),
                    record.deviceName(),
                    record.model(),
                    record.description(),
                    record.directoryNumber(),
                    record.place(),
                    stage.status(),
                    stage,
                    code.map(PhoneCode::codeId).orElse(null),
                    code.map(PhoneCode::status).orElse(null),
                    code.map(PhoneCode::expiresAt).orElse(null));
        }
    }

    /** @param grouped the digits in groups of four, for people */
    public record Code(UUID codeId, String code, String grouped, Instant expiresAt) {
        @Override
        public String toString() {
            return "Code[" + codeId + "]";
        }
    }

    @GET
    @Path("/my/phones")
    @Operation(summary = "The phones that belong to the caller, those that still need an activation code first")
    public Uni<Page<Phone>> myPhones(@BeanParam PageQuery page) {
        return phones.page(userId(), page.parse()).map(mine -> mine.map(phone -> Phone.of(phone, clock.instant())));
    }

    @POST
    @Path("/my/phones/{phoneId}/code")
    @Operation(summary = "The digits of the live code of an own phone; recorded as CodeViewed")
    public Uni<Code> code(@RestPath UUID phoneId) {
        return showCode.show(userId(), phoneId).map(outcome -> switch (outcome) {
            case Outcome.Shown it ->
                new Code(it.codeId(), it.digits().expose(), it.digits().exposeGrouped(), it.expiresAt());
            case Outcome.NoLiveCode it ->
                throw SelfCareProblem.noLiveCode(it.phone().stage(clock.instant()));
            case Outcome.Unavailable it -> throw SelfCareProblem.activationUnavailable();
            case Outcome.UnknownPhone it -> throw SelfCareProblem.unknownPhone();
        });
    }

    private String userId() {
        return caller.getPrincipal().getName();
    }
}
