package io.offhook.activation.code.reissue;

import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.ActivationCommands.Outcome;
import io.offhook.activation.config.DatabaseClock;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.eventing.Cause;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Issues another code like this one. In the caller's transaction. */
@ApplicationScoped
class CodeReissue {

    private final ActivationCommands deciding;
    private final DatabaseClock clock;
    private final CurrentSettings settings;

    CodeReissue(ActivationCommands deciding, DatabaseClock clock, CurrentSettings settings) {
        this.deciding = deciding;
        this.clock = clock;
        this.settings = settings;
    }

    /** The code to be replaced, and the one that replaces it. */
    record Wish(UUID codeId, UUID newCodeId, UUID phoneId, String model, Optional<Duration> life) {}

    Uni<Outcome> reissue(Wish wish, Cause cause) {
        var life = wish.life().orElseGet(() -> settings.inForce().codeLife(wish.model()));
        return clock.now()
                .flatMap(at -> deciding.decide(
                        wish.phoneId(),
                        new ReissueCode(wish.codeId(), wish.newCodeId(), wish.phoneId(), at.plus(life), at),
                        cause.timed(at)));
    }
}
