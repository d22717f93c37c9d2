package io.offhook.tvs.anchor.importing;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.eventing.Append;
import io.offhook.eventing.Cause;
import io.offhook.eventing.EventStore;
import io.offhook.eventing.UnitOfWork;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.tvs.anchor.AnchorCommand.AddAnchor;
import io.offhook.tvs.anchor.AnchorDecider;
import io.offhook.tvs.anchor.AnchorStream;
import io.offhook.tvs.anchor.view.AnchorProjection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the anchors of a bundle in one transaction: load, decide, append, project each. */
@ApplicationScoped
class ImportingAnchors {

    /** Two bundles with the same anchors in another order must not wait for each other in a circle. */
    private static final Comparator<TrustAnchor> ONE_ORDER = Comparator.comparing(TrustAnchor::fingerprint);

    private final UnitOfWork units;
    private final EventStore store;
    private final AnchorProjection projection;

    ImportingAnchors(UnitOfWork units, EventStore store, AnchorProjection projection) {
        this.units = units;
        this.store = store;
        this.projection = projection;
    }

    /** Returns the fingerprints of those that were not trusted before. */
    Uni<Set<String>> add(List<TrustAnchor> anchors, Cause cause) {
        var inOrder = anchors.stream().sorted(ONE_ORDER).toList();
        return units.run(() -> Multi.createFrom()
                .iterable(inOrder)
                .onItem()
                .transformToUniAndConcatenate(anchor -> add(anchor, cause))
                .collect()
                .in(HashSet::new, Set::addAll));
    }

    private Uni<Set<String>> add(TrustAnchor anchor, Cause cause) {
        var streamId = AnchorStream.id(anchor.fingerprint());
        return store.load(streamId, AnchorEvent.class).flatMap(history -> {
            var state = history.fold(AnchorDecider.initial(), AnchorDecider::evolve);
            var decision = AnchorDecider.decide(state, new AddAnchor(anchor));
            return store.<AnchorEvent>append(streamId, history.version(), decision.events(), cause)
                    .map(Append::orRollBack)
                    .call(projection::applyAll)
                    .map(added -> added.isEmpty() ? Set.of() : Set.of(anchor.fingerprint()));
        });
    }
}
