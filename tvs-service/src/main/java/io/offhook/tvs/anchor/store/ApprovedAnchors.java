package io.offhook.tvs.anchor.store;

import io.offhook.eventing.Cause;
import io.offhook.pki.path.ExpiredAnchors;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.tvs.anchor.AnchorBundle;
import io.offhook.tvs.anchor.AnchorNotTrusted;
import io.offhook.tvs.approval.ChangeAction;
import io.offhook.tvs.approval.ChangeOption;
import io.offhook.tvs.approval.store.Effect;
import io.offhook.tvs.approval.store.PrepareChange;
import io.offhook.tvs.approval.store.Proposal;
import io.offhook.tvs.revocation.store.FindRevokedCertificates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Adds and removes anchors after another administrator approved it. They are validated again, by what holds then. */
@ApplicationScoped
class ApprovedAnchors implements PrepareChange {

    private final ChangingAnchors changing;
    private final FindAnchors trusted;
    private final FindRevokedCertificates revocations;

    ApprovedAnchors(ChangingAnchors changing, FindAnchors trusted, FindRevokedCertificates revocations) {
        this.changing = changing;
        this.trusted = trusted;
        this.revocations = revocations;
    }

    @Override
    public Set<ChangeAction> actions() {
        return EnumSet.of(ChangeAction.ADD_TRUST_ANCHORS, ChangeAction.REMOVE_TRUST_ANCHOR);
    }

    @Override
    public Uni<List<Effect>> effects(Proposal proposal) {
        return isAddition(proposal)
                ? Uni.createFrom()
                        .item(() -> certificates(proposal).stream()
                                .map(ApprovedAnchors::added)
                                .toList())
                : trusted.all(proposal.change().subject())
                        .map(found ->
                                found.stream().map(ApprovedAnchors::removed).toList());
    }

    @Override
    public Uni<Prepared> prepare(Proposal proposal, Cause cause) {
        return Uni.createFrom().item(() -> isAddition(proposal) ? add(proposal, cause) : remove(proposal, cause));
    }

    private Prepared add(Proposal proposal, Cause cause) {
        var certificates = certificates(proposal);
        var expired =
                proposal.change().has(ChangeOption.ACCEPT_EXPIRED) ? ExpiredAnchors.ACCEPT : ExpiredAnchors.REFUSE;
        return () -> revocations
                .current()
                .map(revoked -> AnchorBundle.of(certificates, cause.at(), expired, revoked))
                .map(AnchorBundle::orThrow)
                .flatMap(anchors -> changing.add(anchors, cause))
                .replaceWithVoid();
    }

    private Prepared remove(Proposal proposal, Cause cause) {
        var fingerprint = proposal.change().subject().getFirst();
        return () -> changing.remove(fingerprint, cause)
                .invoke(decision -> decision.orThrow(refusal -> new AnchorNotTrusted()))
                .replaceWithVoid();
    }

    private static boolean isAddition(Proposal proposal) {
        return proposal.change().action() == ChangeAction.ADD_TRUST_ANCHORS;
    }

    /** Those that were proposed: fingerprints are in a signed event, certificates only in a table. */
    private static List<X509Certificate> certificates(Proposal proposal) {
        var certificates =
                proposal.certificates().stream().map(Certificates::stored).toList();
        if (!certificates.stream()
                .map(Fingerprint::of)
                .toList()
                .equals(proposal.change().subject())) {
            throw new IllegalStateException("the stored certificates of a proposal are not those that were proposed");
        }
        return certificates;
    }

    private static Effect added(X509Certificate certificate) {
        return new Effect(
                Effect.Kind.TRUSTED,
                Fingerprint.of(certificate),
                certificate.getSubjectX500Principal().getName(),
                Certificates.base64(certificate));
    }

    private static Effect removed(AnchorView anchor) {
        return new Effect(Effect.Kind.NO_LONGER_TRUSTED, anchor.fingerprint(), anchor.subject(), anchor.certificate());
    }
}
