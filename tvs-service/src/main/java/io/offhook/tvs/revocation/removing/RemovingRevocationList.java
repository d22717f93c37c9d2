package io.offhook.tvs.revocation.removing;

import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.tvs.revocation.Decision;
import io.offhook.tvs.revocation.RevocationCommand.Remove;
import io.offhook.tvs.revocation.RevocationDecider;
import io.offhook.tvs.revocation.RevocationListStream;
import io.offhook.tvs.revocation.view.RevocationProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Load, decide, append, project. */
@ApplicationScoped
class RemovingRevocationList {

    private final UnitOfWork units;
    private final EventStore store;
    private final RevocationProjection projection;

    RemovingRevocationList(UnitOfWork units, EventStore store, RevocationProjection projection) {
        this.units = units;
        this.store = store;
        this.projection = projection;
    }

    Uni<Decision> remove(String issuerKey, Cause cause) {
        var streamId = RevocationListStream.id(issuerKey);
        return units.run(() -> store.load(streamId, RevocationEvent.class).flatMap(history -> {
            var state = history.fold(RevocationDecider.initial(), RevocationDecider::evolve);
            var decision = RevocationDecider.decide(state, new Remove(issuerKey));
            return store.<RevocationEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .call(projection::applyAll)
                    .replaceWith(decision);
        }));
    }
}
