package io.offhook.selfcare.code.showing;

import io.offhook.selfcare.code.CodeDigits;
import io.offhook.selfcare.code.showing.ActivationService.RevealRequest;
import io.offhook.selfcare.code.showing.ActivationService.RevealedCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the activation service for a code, and turns every way it can fail into an answer. */
@ApplicationScoped
public class RevealingCodes {

    private static final Logger LOG = Logger.getLogger(RevealingCodes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<Integer> NO_LONGER_LIVE = Set.of(404, 409, 410);

    private final ActivationService activation;
    private final ServiceAccount account;

    RevealingCodes(@RestClient ActivationService activation, ServiceAccount account) {
        this.activation = activation;
        this.account = account;
    }

    /** For a user who looks at it. */
    public Uni<Reveal> toOwner(UUID codeId, String userId) {
        return reveal(codeId, userId, "SELF_CARE");
    }

    /** For the mail to whoever owns the phone. */
    public Uni<Reveal> forWelcomeMail(UUID codeId) {
        return reveal(codeId, null, "WELCOME_MAIL");
    }

    private Uni<Reveal> reveal(UUID codeId, @Nullable String actingUser, String purpose) {
        return account.authorization()
                .chain(authorization ->
                        activation.reveal(codeId, authorization, actingUser, new RevealRequest(purpose)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(RevealingCodes::shown)
                .onFailure()
                .recoverWithItem(failure -> failed(codeId, failure));
    }

    private static Reveal shown(RevealedCode revealed) {
        return CodeDigits.parse(revealed.code())
                .<Reveal>map(digits -> new Reveal.Shown(digits, revealed.expiresAt()))
                .orElseThrow(() -> new IllegalStateException("the activation service sent something that is no code"));
    }

    private static Reveal failed(UUID codeId, Throwable failure) {
        if (failure instanceof WebApplicationException refused
                && NO_LONGER_LIVE.contains(refused.getResponse().getStatus())) {
            return new Reveal.Gone();
        }
        LOG.warnf("The activation service did not reveal a code: codeId=%s cause=%s", codeId, failure);
        return new Reveal.Away();
    }
}
