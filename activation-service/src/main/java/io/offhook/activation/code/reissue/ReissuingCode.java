package io.offhook.activation.code.reissue;

import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces a code by a new one for the same phone, device and owner. */
@ApplicationScoped
public class ReissuingCode {

    private final UnitOfWork units;
    private final ActivationCommands commands;
    private final DatabaseClock clock;
    private final CurrentSettings settings;

    ReissuingCode(UnitOfWork units, ActivationCommands commands, DatabaseClock clock, CurrentSettings settings) {
        this.units = units;
        this.commands = commands;
        this.clock = clock;
        this.settings = settings;
    }

    /** In a transaction of its own. */
    public Uni<Decision<ActivationEvent, Refusal>> reissueOne(ReissueRequest request, Cause cause) {
        return units.run(() -> reissue(request, cause));
    }

    /** In the caller's transaction. */
    Uni<Decision<ActivationEvent, Refusal>> reissue(ReissueRequest request, Cause cause) {
        var life = request.life().orElseGet(() -> settings.current().codeLife(request.model()));
        return clock.now()
                .flatMap(at -> commands.handle(
                        new ReissueCode(request.codeId(), request.newCodeId(), request.phoneId(), at.plus(life), at),
                        cause.at(at)));
    }
}
