package io.offhook.tvs.revocation.api;

import io.offhook.tvs.anchor.store.AnchorView;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The CAs whose lists are believed: the anchors, and what came along and leads to one. */
final class KnownIssuers {

    private static final int KEY_CERT_SIGN = 5;

    private KnownIssuers() {}

    static List<X509Certificate> of(List<AnchorView> anchors, List<X509Certificate> cameAlong) {
        var known = new ArrayList<>(anchors.stream().map(KnownIssuers::read).toList());
        var unproven = new ArrayList<>(cameAlong);
        while (unproven.removeIf(candidate -> isVouchedFor(candidate, known) && known.add(candidate))) {
            // each round may have proven the issuer of one that failed before
        }
        return known;
    }

    private static boolean isVouchedFor(X509Certificate candidate, List<X509Certificate> known) {
        var usage = candidate.getKeyUsage();
        return candidate.getBasicConstraints() >= 0
                && (usage == null || usage[KEY_CERT_SIGN])
                && List.copyOf(known).stream().anyMatch(issuer -> signed(issuer, candidate));
    }

    private static boolean signed(X509Certificate issuer, X509Certificate candidate) {
        if (!issuer.getSubjectX500Principal().equals(candidate.getIssuerX500Principal())) {
            return false;
        }
        try {
            candidate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static X509Certificate read(AnchorView anchor) {
        try {
            var der = Base64.getDecoder().decode(anchor.certificate());
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored anchor cannot be read", e);
        }
    }
}
