package io.offhook.tvs.denial.store;

import io.offhook.contracts.trust.DenialEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.EventStore;
import io.offhook.tvs.denial.DenialCommand;
import io.offhook.tvs.denial.DenialDecider;
import io.offhook.tvs.denial.DenialRefusal;
import io.offhook.tvs.denial.DenialState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Denies devices and allows them again. */
@ApplicationScoped
public class ChangingDenials {

    private final UnitOfWork units;
    private final CommandHandler<DenialCommand, DenialState, DenialEvent, DenialRefusal> denials;

    ChangingDenials(UnitOfWork units, EventStore store, DenialProjection projection) {
        this.units = units;
        this.denials = new CommandHandler<>(store, new DenialDecider(), DenialEvent.class, projection::applyAll);
    }

    public Uni<Decision<DenialEvent, DenialRefusal>> change(DenialCommand command, Cause cause) {
        return units.run(() -> denials.handle(command.device().streamId(), command, cause));
    }
}
