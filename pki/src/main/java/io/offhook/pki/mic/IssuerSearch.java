package io.offhook.pki.mic;

import io.offhook.pki.path.Issuer;
import io.offhook.pki.x509.Fingerprint;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds who signed a certificate. It works down from the anchors: a key verifies only after it was proven itself, so an unknown
 * key costs nothing. All phones of a manufacturer share their CAs; each CA is proven once.
 */
final class IssuerSearch {

    /** Only CAs below an anchor are remembered; manufacturers have a few. */
    private static final int MAX_REMEMBERED = 1_000;

    private final TrustSnapshot trust;
    private final Map<String, Issuer> proven = new ConcurrentHashMap<>();

    IssuerSearch(TrustSnapshot trust) {
        this.trust = trust;
    }

    /** How a search ended. */
    sealed interface Found {
        record Signer(Issuer issuer) implements Found {}

        record Nobody(MicRejection reason) implements Found {}
    }

    /** @param above other certificates that were presented, in any order */
    Found signerOf(X509Certificate certificate, List<X509Certificate> above, Instant at)
            throws GeneralSecurityException {
        var reason = MicRejection.UNTRUSTED_ISSUER;
        for (var anchor : trust.anchorsNamed(certificate.getIssuerX500Principal())) {
            if (anchor.signed(certificate)) {
                if (anchor.isValid(at)) {
                    return new Found.Signer(anchor);
                }
                reason = MicRejection.EXPIRED_ISSUER;
            }
        }
        for (var candidate : above) {
            if (candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
                switch (prove(candidate, others(above, candidate), at)) {
                    case Found.Signer it
                    when it.issuer().signed(certificate) -> {
                        return it;
                    }
                    case Found.Nobody nobody
                    when nobody.reason() != MicRejection.UNTRUSTED_ISSUER -> reason = nobody.reason();
                    case Found ignored -> {}
                }
            }
        }
        return new Found.Nobody(reason);
    }

    private Found prove(X509Certificate ca, List<X509Certificate> above, Instant at) throws GeneralSecurityException {
        var fingerprint = Fingerprint.of(ca);
        var known = proven.get(fingerprint);
        if (known != null && known.isValid(at)) {
            return new Found.Signer(known);
        }
        var objection = MicRules.objection(ca, MicRules.KEY, MicRules.SIGNED, MicRules.CA);
        if (objection.isPresent()) {
            return new Found.Nobody(objection.get());
        }
        var found = signerOf(ca, above, at);
        if (!(found instanceof Found.Signer signer)) {
            return found;
        }
        if (trust.revoked().contains(ca, signer.issuer())) {
            return new Found.Nobody(MicRejection.REVOKED);
        }
        if (signer.issuer().casBelow() < 1) {
            return new Found.Nobody(MicRejection.PATH_TOO_LONG);
        }
        var issuer = signer.issuer().below(ca);
        if (!issuer.isValid(at)) {
            return new Found.Nobody(MicRejection.EXPIRED_ISSUER);
        }
        if (proven.size() < MAX_REMEMBERED || known != null) {
            proven.put(fingerprint, issuer);
        }
        return new Found.Signer(issuer);
    }

    private static List<X509Certificate> others(List<X509Certificate> all, X509Certificate one) {
        var others = new ArrayList<>(all);
        others.removeIf(one::equals);
        return others;
    }
}
