package io.offhook.selfcare.pairing;

import io.offhook.selfcare.code.reveal.ServiceAccount;
import io.offhook.selfcare.pairing.PairingClient.Confirmation;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
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

    ConfirmingPairing(FindMyPhones phones, @RestClient PairingClient activation, ServiceAccount account, Clock clock) {
        this.phones = phones;
        this.activation = activation;
        this.account = account;
        this.clock = clock;
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

    private static PairingResult failed(Confirmation confirmation, Throwable failure) {
        int status =
                failure instanceof WebApplicationException it ? it.getResponse().getStatus() : 0;
        return switch (status) {
            case 422, 400 -> PairingResult.UNKNOWN_CODE;
            case 404 -> PairingResult.UNKNOWN_PHONE;
            case 409, 410 -> PairingResult.NOT_LIVE;
            case 403 -> PairingResult.WRONG_PHONE;
            case 429 -> PairingResult.TOO_MANY;
            default -> {
                LOG.warnf(
                        "Pairing not confirmed: phone=%s failure=%s",
                        confirmation.phoneId(), failure.getClass().getName());
                yield PairingResult.UNAVAILABLE;
            }
        };
    }
}
