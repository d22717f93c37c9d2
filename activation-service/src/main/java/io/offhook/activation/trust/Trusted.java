package io.offhook.activation.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jboss.logging.Logger;

/**
 * What is trusted at one version. Never changes: whatever is found out under it stays right for as long as it is in force.
 *
 * @param denied MACs and fingerprints of certificates
 */
record Trusted(Map<X500Principal, List<Issuer>> anchors, Set<String> denied, Revocations revocations) {

    private static final Logger LOG = Logger.getLogger(Trusted.class);

    /**
     * An anchor as it was added.
     *
     * @param whateverItsTime it had expired when it was added, so somebody wanted it all the same
     */
    record Anchor(X509Certificate certificate, boolean whateverItsTime) {}

    static Trusted nothing() {
        return new Trusted(Map.of(), Set.of(), new Revocations(Map.of()));
    }

    static Trusted of(Collection<Anchor> anchors, Set<String> denied, Revocations revocations) {
        Map<X500Principal, List<Issuer>> byName = new HashMap<>();
        for (var anchor : anchors) {
            if (isFit(anchor.certificate(), revocations)) {
                byName.computeIfAbsent(anchor.certificate().getSubjectX500Principal(), name -> new ArrayList<>())
                        .add(issuer(anchor));
            }
        }
        return new Trusted(Map.copyOf(byName), Set.copyOf(denied), revocations);
    }

    boolean isDenied(String macOrFingerprint) {
        return denied.contains(macOrFingerprint);
    }

    List<Issuer> anchors(X500Principal name) {
        return anchors.getOrDefault(name, List.of());
    }

    private static boolean isFit(X509Certificate anchor, Revocations revocations) {
        try {
            var objection = MicRules.objection(anchor, MicRules.KEY, MicRules.CA);
            if (objection.isEmpty() && !revocations.revokeAnchor(anchor)) {
                return true;
            }
            LOG.warnf(
                    "Trust anchor not in force: fingerprint=%s reason=%s",
                    Digest.of(anchor), objection.orElse(MicRejection.REVOKED));
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a projected trust anchor is unreadable", e);
        }
    }

    private static Issuer issuer(Anchor anchor) {
        try {
            return Issuer.anchor(anchor.certificate(), anchor.whateverItsTime());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a projected trust anchor is unreadable", e);
        }
    }
}
