package io.offhook.pki.mic;

import io.offhook.pki.path.Issuer;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.revocation.RevokedCertificates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * What is trusted at one moment: trust anchors, denied devices, revocation lists. Immutable, so a proof under it stays right.
 *
 * @param anchors by subject
 * @param denied MACs, and fingerprints of certificates
 */
public record TrustSnapshot(Map<X500Principal, List<Issuer>> anchors, Set<String> denied, RevokedCertificates revoked) {

    public static TrustSnapshot nothing() {
        return of(List.of(), Set.of(), new RevokedCertificates(Map.of()));
    }

    /** A revoked anchor vouches for nobody. */
    public static TrustSnapshot of(Collection<TrustAnchor> anchors, Set<String> denied, RevokedCertificates revoked) {
        Map<X500Principal, List<Issuer>> bySubject = new HashMap<>();
        anchors.stream()
                .filter(anchor -> !revoked.containsAnchor(anchor))
                .forEach(anchor -> bySubject
                        .computeIfAbsent(anchor.x509().getSubjectX500Principal(), name -> new ArrayList<>())
                        .add(Issuer.of(anchor)));
        return new TrustSnapshot(Map.copyOf(bySubject), Set.copyOf(denied), revoked);
    }

    /** When the first of the anchors ends that ends at all. */
    public Optional<Instant> firstEnd() {
        return anchors.values().stream()
                .flatMap(List::stream)
                .map(Issuer::until)
                .filter(until -> until.isBefore(Instant.MAX))
                .min(Comparator.naturalOrder());
    }

    boolean isDenied(String macOrFingerprint) {
        return denied.contains(macOrFingerprint);
    }

    List<Issuer> anchorsNamed(X500Principal subject) {
        return anchors.getOrDefault(subject, List.of());
    }
}
