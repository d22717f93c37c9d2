package io.offhook.pki.revocation;

import io.offhook.pki.x509.CertificateExtensions;
import io.offhook.pki.x509.CertificateSignatures;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The CAs whose revocation lists count. */
public final class RevocationListIssuers {

    private RevocationListIssuers() {}

    /** The anchors, and those of the certificates sent along that lead to an anchor. */
    public static List<X509Certificate> of(Collection<X509Certificate> anchors, Collection<X509Certificate> sentAlong) {
        var known = new ArrayList<>(anchors);
        var unproven = new ArrayList<>(sentAlong);
        while (unproven.removeIf(candidate -> isSignedByOne(candidate, known) && known.add(candidate))) {
            // Each round may prove the issuer of a certificate that failed before.
        }
        return known;
    }

    private static boolean isSignedByOne(X509Certificate candidate, List<X509Certificate> known) {
        return CertificateExtensions.isCa(candidate)
                && CertificateExtensions.maySignCertificates(candidate)
                && List.copyOf(known).stream().anyMatch(issuer -> CertificateSignatures.isSignedBy(issuer, candidate));
    }
}
