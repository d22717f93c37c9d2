package io.offhook.console.whatif;

import io.offhook.pki.mic.TrustSnapshot;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.revocation.RevokedCertificates;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What decides whether a device is genuine.
 *
 * @param denied MACs, and fingerprints of certificates
 * @param acceptsExpired models whose expired certificates are accepted
 */
public record TrustState(
        List<TrustAnchor> anchors, Set<String> denied, RevokedCertificates revoked, Set<String> acceptsExpired) {

    public TrustState {
        anchors = List.copyOf(anchors);
        denied = Set.copyOf(denied);
        acceptsExpired = Set.copyOf(acceptsExpired);
    }

    public TrustState after(WhatIf change) {
        return switch (change) {
            case WhatIf.RemoveAnchor it ->
                new TrustState(
                        anchors.stream()
                                .filter(anchor -> !anchor.fingerprint().equals(it.fingerprint()))
                                .toList(),
                        denied,
                        revoked,
                        acceptsExpired);
            case WhatIf.Deny it -> new TrustState(anchors, with(denied, it.device()), revoked, acceptsExpired);
            case WhatIf.AcceptExpired it ->
                new TrustState(
                        anchors,
                        denied,
                        revoked,
                        toggled(acceptsExpired, it.model().name()));
        };
    }

    TrustSnapshot snapshot() {
        return TrustSnapshot.of(anchors, denied, revoked);
    }

    private static Set<String> with(Set<String> all, String one) {
        var more = new HashSet<>(all);
        more.add(one);
        return more;
    }

    private static Set<String> toggled(Set<String> all, String one) {
        var other = new HashSet<>(all);
        if (!other.remove(one)) {
            other.add(one);
        }
        return other;
    }
}
