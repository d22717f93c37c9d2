package io.offhook.selfcare.pairing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.selfcare.code.reveal.ServiceAccount;
import io.offhook.selfcare.pairing.PairingClient.Confirmation;
import io.offhook.selfcare.pairing.PairingClient.Refused;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Confirms a pairing in the name of the user who is signed in. What comes of it is one transaction of the activation service: a crash
 * here, before or after, changes nothing of it, and the same again gets the same answer.
 */
@ApplicationScoped
public class ConfirmingPairing {

    private static final Logger LOG = Logger.getLogger(ConfirmingPairing.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final FindMyPhones phones;
    private final PairingClient activation;
    private final ServiceAccount account;
    private final Clock clock;
    private final ObjectMapper json;

    ConfirmingPairing(
            FindMyPhones phones,
            @RestClient PairingClient activation,
            ServiceAccount account,
            Clock clock,
            ObjectMapper json) {
        this.phones = phones;
        this.activation = activation;
        this.account = account;
        this.clock = clock;
        this.json = json;
    }

    /** @param code as it was typed */
    public Uni<PairingResult> confirm(String code, UUID phoneId, String userId) {
        return phones.one(userId, phoneId)
                .map(found -> found.map(phone -> phone.stage(clock.instant()))
                        // Where administrators hand out codes, they say which phone it is.
                        .filter(stage -> stage != Stage.ASK_ADMINISTRATOR))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(PairingResult.UNKNOWN_PHONE)
                        : ask(new Confirmation(code, phoneId), userId));
    }

    private Uni<PairingResult> ask(Confirmation confirmation, String userId) {
        return account.authorization()
                .chain(authorization -> activation.confirm(authorization, userId, confirmation))
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .map(paired -> PairingResult.PAIRED)
                .onFailure()
                .recoverWithItem(failure -> failed(confirmation, failure));
    }

    private PairingResult failed(Confirmation confirmation, Throwable failure) {
        return failure instanceof WebApplicationException it
                ? refused(confirmation, it.getResponse())
                : unavailable(confirmation, failure.getClass().getName());
    }

    private PairingResult refused(Confirmation confirmation, Response response) {
        return switch (response.getStatus()) {
            case 422, 400 -> PairingResult.UNKNOWN_CODE;
            case 404 -> PairingResult.UNKNOWN_PHONE;
            case 409, 410 -> PairingResult.NOT_LIVE;
            case 403 ->
                switch (reason(response).orElse("")) {
                    case "LOCKED" -> PairingResult.LOCKED;
                    case "UNEXPECTED_DEVICE" -> PairingResult.UNEXPECTED_PHONE;
                    default -> PairingResult.WRONG_PHONE;
                };
            case 429 -> PairingResult.TOO_MANY;
            default -> unavailable(confirmation, "status " + response.getStatus());
        };
    }

    private Optional<String> reason(Response response) {
        try {
            var body = response.readEntity(String.class);
            return body == null
                    ? Optional.empty()
                    : Optional.ofNullable(json.readValue(body, Refused.class).reason());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static PairingResult unavailable(Confirmation confirmation, String failure) {
        LOG.warnf("Pairing not confirmed: phone=%s failure=%s", confirmation.phoneId(), failure);
        return PairingResult.UNAVAILABLE;
    }
}
