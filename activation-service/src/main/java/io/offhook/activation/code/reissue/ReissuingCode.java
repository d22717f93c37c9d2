package io.offhook.activation.code.reissue;

import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.RefusalReason;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.activation.setting.store.CurrentSettings;
import io.offhook.activation.site.PhonePools;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces a code by a new one for the same phone, device and owner. */
@ApplicationScoped
public class ReissuingCode {

    private final UnitOfWork units;
    private final ActivationCommands commands;
    private final DatabaseClock clock;
    private final CurrentSettings settings;
    private final PhonePools pools;

    ReissuingCode(
            UnitOfWork units,
            ActivationCommands commands,
            DatabaseClock clock,
            CurrentSettings settings,
            PhonePools pools) {
        this.units = units;
        this.commands = commands;
        this.clock = clock;
        this.settings = settings;
        this.pools = pools;
    }

    /**
     * In a transaction of its own.
     *
     * @param rights at which sites the caller may reissue codes; where the phone is, the same transaction tells
     */
    public Uni<Decision<ActivationEvent, Refusal>> reissueOne(ReissueRequest request, SiteRights rights, Cause cause) {
        return units.run(() -> pools.isElsewhere(request.phoneId(), rights)
                .flatMap(elsewhere -> elsewhere
                        ? Uni.createFrom().item(Decision.refused(Refusal.of(RefusalReason.UNKNOWN)))
                        : reissue(request, cause)));
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
