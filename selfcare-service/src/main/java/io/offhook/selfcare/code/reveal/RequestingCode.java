package io.offhook.selfcare.code.reveal;

import io.offhook.pages.code.CodeDigits;
import io.offhook.selfcare.code.reveal.ActivationClient.RevealRequest;
import io.offhook.selfcare.code.reveal.ActivationClient.RevealedCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the activation service to reveal a code. Every failure becomes a {@link RevealResult}. */
@ApplicationScoped
public class RequestingCode {

    private static final Logger LOG = Logger.getLogger(RequestingCode.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Set<Integer> NOT_LIVE = Set.of(404, 409, 410);

    private final ActivationClient activation;
    private final ServiceAccount account;

    RequestingCode(@RestClient ActivationClient activation, ServiceAccount account) {
        this.activation = activation;
        this.account = account;
    }

    /** For a user who looks at the code of a phone of theirs. */
    public Uni<RevealResult> toOwner(UUID codeId, String userId) {
        return reveal(codeId, userId, "SELF_CARE");
    }

    /** For the mail to the owner of the phone. */
    public Uni<RevealResult> forWelcomeMail(UUID codeId) {
        return reveal(codeId, null, "WELCOME_MAIL");
    }

    private Uni<RevealResult> reveal(UUID codeId, @Nullable String actingUser, String purpose) {
        return account.authorization()
                .chain(authorization ->
                        activation.reveal(codeId, authorization, actingUser, new RevealRequest(purpose)))
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .map(RequestingCode::shown)
                .onFailure()
                .recoverWithItem(failure -> failed(codeId, failure));
    }

    private static RevealResult shown(RevealedCode revealed) {
        return CodeDigits.parse(revealed.code())
                .<RevealResult>map(digits -> new RevealResult.Revealed(digits, revealed.expiresAt()))
                .orElseThrow(() -> new IllegalStateException("the activation service sent no code of 16 digits"));
    }

    private static RevealResult failed(UUID codeId, Throwable failure) {
        if (failure instanceof WebApplicationException refused
                && NOT_LIVE.contains(refused.getResponse().getStatus())) {
            return new RevealResult.NotLive();
        }
        LOG.warnf(
                "Code not revealed: codeId=%s failure=%s",
                codeId, failure.getClass().getName());
        return new RevealResult.Unavailable();
    }
}
