package io.offhook.tvs.anchor.store;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.eventing.Cause;
import io.offhook.eventing.decider.Decision;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.tvs.anchor.AnchorRefusal;
import io.offhook.tvs.approval.Change;
import io.offhook.tvs.approval.ChangeAction;
import io.offhook.tvs.approval.ChangeOption;
import io.offhook.tvs.approval.store.ApprovalSettings;
import io.offhook.tvs.approval.store.Proposal;
import io.offhook.tvs.approval.store.ProposingChange;
import io.offhook.tvs.approval.store.Requested;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds and removes anchors, or proposes that, as the operator wants it. The only way to them from outside. What would change nothing or
 * is refused needs no second administrator.
 */
@ApplicationScoped
public class RequestingAnchors {

    private final UnitOfWork units;
    private final ChangingAnchors changing;
    private final FindAnchors trusted;
    private final ApprovalSettings approval;
    private final ProposingChange proposing;

    RequestingAnchors(
            UnitOfWork units,
            ChangingAnchors changing,
            FindAnchors trusted,
            ApprovalSettings approval,
            ProposingChange proposing) {
        this.units = units;
        this.changing = changing;
        this.trusted = trusted;
        this.approval = approval;
        this.proposing = proposing;
    }

    /** All in one transaction. Returns the fingerprints of those that were not trusted before. */
    public Uni<Requested<Set<String>>> add(List<TrustAnchor> bundle, ExpiredAnchors expired, Cause cause) {
        return approval.isTwoPerson()
                ? proposeNew(bundle, expired, cause)
                : units.run(() -> changing.add(bundle, cause)).map(Requested.Done::new);
    }

    public Uni<Requested<Decision<AnchorEvent, AnchorRefusal>>> remove(String fingerprint, Cause cause) {
        if (!approval.isTwoPerson()) {
            return units.run(() -> changing.remove(fingerprint, cause)).map(Requested.Done::new);
        }
        var change = new Change(ChangeAction.REMOVE_TRUST_ANCHOR, List.of(fingerprint), List.of());
        return trusted.one(fingerprint)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Requested.Done<>(Decision.refused(AnchorRefusal.NOT_TRUSTED)))
                        : proposing.propose(new Proposal(change, List.of()), cause));
    }

    private Uni<Requested<Set<String>>> proposeNew(List<TrustAnchor> bundle, ExpiredAnchors expired, Cause cause) {
        return trusted.all(fingerprints(bundle)).flatMap(found -> {
            var known = found.stream().map(AnchorView::fingerprint).collect(Collectors.toUnmodifiableSet());
            var added = bundle.stream()
                    .filter(anchor -> !known.contains(anchor.fingerprint()))
                    .toList();
            return added.isEmpty()
                    ? Uni.createFrom().item(new Requested.Done<>(Set.of()))
                    : proposing.propose(proposal(added, expired), cause);
        });
    }

    private static Proposal proposal(List<TrustAnchor> added, ExpiredAnchors expired) {
        return new Proposal(
                Change.of(
                        ChangeAction.ADD_TRUST_ANCHORS,
                        fingerprints(added),
                        ChangeOption.ACCEPT_EXPIRED,
                        expired == ExpiredAnchors.ACCEPT),
                added.stream().map(TrustAnchor::base64).toList());
    }

    private static List<String> fingerprints(List<TrustAnchor> anchors) {
        return anchors.stream().map(TrustAnchor::fingerprint).toList();
    }
}
