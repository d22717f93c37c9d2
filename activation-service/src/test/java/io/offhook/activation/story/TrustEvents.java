package io.offhook.activation.story;

import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;

/** What the trust service publishes about a CA. */
final class TrustEvents {

    private TrustEvents() {}

    static TrustAnchorAdded added(X509Certificate ca) {
        return new TrustAnchorAdded(
                Fingerprint.of(ca),
                ca.getSubjectX500Principal().getName(),
                ca.getIssuerX500Principal().getName(),
                ca.getNotBefore().toInstant(),
                ca.getNotAfter().toInstant(),
                Certificates.base64(ca));
    }

    static TrustAnchorRemoved removed(X509Certificate ca) {
        return new TrustAnchorRemoved(
                Fingerprint.of(ca), ca.getSubjectX500Principal().getName());
    }

    /** A list of one certificate. */
    static RevocationListImported imported(X509CRL list, X509Certificate ca) {
        try {
            return new RevocationListImported(
                    Fingerprint.of(ca.getPublicKey()),
                    ca.getSubjectX500Principal().getName(),
                    null,
                    Instant.ofEpochMilli(list.getThisUpdate().getTime()),
                    null,
                    1,
                    Base64.getEncoder().encodeToString(list.getEncoded()));
        } catch (CRLException e) {
            throw new IllegalStateException(e);
        }
    }
}
