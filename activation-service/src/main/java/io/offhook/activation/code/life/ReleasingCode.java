package io.offhook.activation.code.life;

import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.Refusal;
import io.offhook.activation.code.store.ActivationCommands;
import io.offhook.activation.code.store.CodeView;
import io.offhook.activation.code.store.DatabaseClock;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Releases codes, at an administrator's request or because of what happened to the phone. */
@ApplicationScoped
public class ReleasingCode {

    private final UnitOfWork units;
    private final ActivationCommands commands;
    private final DatabaseClock clock;

    ReleasingCode(UnitOfWork units, ActivationCommands commands, DatabaseClock clock) {
        this.units = units;
        this.commands = commands;
        this.clock = clock;
    }

    public Uni<Decision<ActivationEvent, Refusal>> release(CodeView code, Cause cause) {
        return units.run(() -> commands.handle(new ReleaseCode(code.codeId(), code.phoneId(), cause.at()), cause));
    }

    /** Releases the phone's live code, if it has one, in the caller's transaction. */
    public Uni<Void> releaseLive(UUID phoneId, ReleaseReason reason, Recorded<?> causedBy) {
        return clock.now()
                .flatMap(at -> commands.handle(new ReleaseLiveCode(phoneId, reason, at), Cause.event(causedBy, at)))
                .replaceWithVoid();
    }
}
