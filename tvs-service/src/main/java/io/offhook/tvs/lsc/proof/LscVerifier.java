package io.offhook.tvs.lsc.proof;

import io.offhook.pki.mic.TrustSnapshot;
import io.offhook.pki.x509.CertificateExtensions;
import io.offhook.pki.x509.CertificateSignatures;
import io.offhook.pki.x509.CommonName;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.pki.x509.KeyRules;
import io.offhook.tvs.lsc.DeviceName;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a certificate is an LSC of this installation. */
public final class LscVerifier {

    private final List<X509Certificate> issuers;
    private final TrustSnapshot trust;

    /** @param issuers in the role CAPF; those that may not issue certificates count for nothing */
    public LscVerifier(List<X509Certificate> issuers, TrustSnapshot trust) {
        this.issuers = issuers.stream().filter(LscVerifier::mayIssue).toList();
        this.trust = trust;
    }

    /** Why a certificate is no LSC of a phone. */
    public enum Objection {
        NO_ISSUER,
        OTHER_DEVICE,
        UNACCEPTED_KEY,
        NOT_VALID,
        DENIED,
        REVOKED
    }

    /** Whether a CA is one: it may sign certificates, and says so. */
    public static boolean mayIssue(X509Certificate ca) {
        return CertificateExtensions.isCa(ca)
                && ca.getKeyUsage() != null
                && CertificateExtensions.maySignCertificates(ca);
    }

    /** Whether one of our CAs says that it issued the certificate: it is verified as an LSC then, and never as a MIC. */
    public boolean claimsOurs(X509Certificate certificate) {
        return issuers.stream()
                .anyMatch(it -> it.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()));
    }

    public boolean isDenied(DeviceName device) {
        return trust.denied().contains(device.mac());
    }

    /** Empty if it is the LSC of the phone. */
    public Optional<Objection> objection(X509Certificate certificate, DeviceName device, Instant at) {
        var issuer = issuers.stream()
                .filter(it -> CertificateSignatures.isSignedBy(it, certificate))
                .findFirst();
        if (issuer.isEmpty() || CertificateExtensions.isCa(certificate)) {
            return Optional.of(Objection.NO_ISSUER);
        }
        if (!CommonName.of(certificate.getSubjectX500Principal()).equals(Optional.of(device.text()))) {
            return Optional.of(Objection.OTHER_DEVICE);
        }
        if (KeyRules.objection(certificate.getPublicKey()).isPresent()) {
            return Optional.of(Objection.UNACCEPTED_KEY);
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())
                || at.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of(Objection.NOT_VALID);
        }
        if (isDenied(device) || trust.denied().contains(Fingerprint.of(certificate))) {
            return Optional.of(Objection.DENIED);
        }
        return isRevoked(certificate, issuer.get()) ? Optional.of(Objection.REVOKED) : Optional.empty();
    }

    private boolean isRevoked(X509Certificate certificate, X509Certificate issuer) {
        var list = trust.revoked().byIssuerKey().get(Fingerprint.of(issuer.getPublicKey()));
        return list != null && list.numbers().contains(certificate.getSerialNumber());
    }
}
