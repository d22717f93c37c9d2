package io.offhook.tvs.anchor.store;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.store.CommandHandler;
import io.offhook.eventing.store.CommandHandler.Request;
import io.offhook.eventing.store.EventStore;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.tvs.anchor.AnchorCommand;
import io.offhook.tvs.anchor.AnchorCommand.AddAnchor;
import io.offhook.tvs.anchor.AnchorCommand.RemoveAnchor;
import io.offhook.tvs.anchor.AnchorDecider;
import io.offhook.tvs.anchor.AnchorRefusal;
import io.offhook.tvs.anchor.AnchorState;
import io.offhook.tvs.anchor.AnchorStream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Adds the anchors of a bundle and removes them one by one, in the caller's transaction. */
@ApplicationScoped
class ChangingAnchors {

    private final CommandHandler<AnchorCommand, AnchorState, AnchorEvent, AnchorRefusal> anchors;

    ChangingAnchors(EventStore store, AnchorProjection projection) {
        this.anchors = new CommandHandler<>(store, new AnchorDecider(), AnchorEvent.class, projection::applyAll);
    }

    /** Returns the fingerprints of those that were not trusted before. */
    Uni<Set<String>> add(List<TrustAnchor> bundle, Cause cause) {
        var requests = bundle.stream()
                .map(anchor ->
                        new Request<AnchorCommand>(AnchorStream.id(anchor.fingerprint()), new AddAnchor(anchor), cause))
                .toList();
        return anchors.handleAll(requests).map(decisions -> added(bundle, decisions));
    }

    Uni<Decision<AnchorEvent, AnchorRefusal>> remove(String fingerprint, Cause cause) {
        return anchors.handle(AnchorStream.id(fingerprint), new RemoveAnchor(fingerprint), cause);
    }

    private static Set<String> added(List<TrustAnchor> bundle, List<Decision<AnchorEvent, AnchorRefusal>> decisions) {
        return IntStream.range(0, bundle.size())
                .filter(place -> !decisions.get(place).events().isEmpty())
                .mapToObj(place -> bundle.get(place).fingerprint())
                .collect(Collectors.toUnmodifiableSet());
    }
}
