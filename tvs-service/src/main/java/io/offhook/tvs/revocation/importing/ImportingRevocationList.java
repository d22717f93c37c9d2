package io.offhook.tvs.revocation.importing;

import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.pki.revocation.RevocationList;
import io.offhook.tvs.revocation.Decision;
import io.offhook.tvs.revocation.RevocationCommand.Import;
import io.offhook.tvs.revocation.RevocationDecider;
import io.offhook.tvs.revocation.RevocationListStream;
import io.offhook.tvs.revocation.view.RevocationProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Load, decide, append, project. */
@ApplicationScoped
class ImportingRevocationList {

    private final UnitOfWork units;
    private final EventStore store;
    private final RevocationProjection projection;

    ImportingRevocationList(UnitOfWork units, EventStore store, RevocationProjection projection) {
        this.units = units;
        this.store = store;
        this.projection = projection;
    }

    Uni<Decision> take(RevocationList list, Cause cause) {
        var streamId = RevocationListStream.id(list.issuerKey());
        return units.run(() -> store.load(streamId, RevocationEvent.class).flatMap(history -> {
            var state = history.fold(RevocationDecider.initial(), RevocationDecider::evolve);
            var decision = RevocationDecider.decide(state, new Import(list));
            return store.<RevocationEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .call(projection::applyAll)
                    .replaceWith(decision);
        }));
    }
}
