package io.offhook.tvs.anchor;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.tvs.anchor.AnchorCommand.AddAnchor;
import io.offhook.tvs.anchor.AnchorCommand.RemoveAnchor;
import io.offhook.tvs.anchor.AnchorState.Removed;
import io.offhook.tvs.anchor.AnchorState.Trusted;
import io.offhook.tvs.anchor.AnchorState.Unknown;

/** The rules of one anchor. */
public final class AnchorDecider implements Decider<AnchorCommand, AnchorState, AnchorEvent, AnchorRefusal> {

    @Override
    public AnchorState initial() {
        return new Unknown();
    }

    @Override
    public Decision<AnchorEvent, AnchorRefusal> decide(AnchorState state, AnchorCommand command) {
        return switch (command) {
            case AddAnchor add ->
                switch (state) {
                    case Unknown unknown -> Decision.happened(added(add.anchor()));
                    case Removed removed -> Decision.happened(added(add.anchor()));
                    case Trusted trusted -> Decision.nothing();
                };
            case RemoveAnchor remove ->
                switch (state) {
                    case Trusted trusted ->
                        Decision.happened(new TrustAnchorRemoved(remove.fingerprint(), trusted.subject()));
                    case Unknown unknown -> Decision.refused(AnchorRefusal.NOT_TRUSTED);
                    case Removed removed -> Decision.refused(AnchorRefusal.NOT_TRUSTED);
                };
        };
    }

    @Override
    public AnchorState evolve(AnchorState state, AnchorEvent event) {
        return switch (event) {
            case TrustAnchorAdded added -> new Trusted(added.subject());
            case TrustAnchorRemoved removed -> new Removed();
        };
    }

    private static TrustAnchorAdded added(TrustAnchor anchor) {
        return new TrustAnchorAdded(
                anchor.fingerprint(),
                anchor.subject(),
                anchor.issuer(),
                anchor.notBefore(),
                anchor.notAfter(),
                anchor.base64());
    }
}
