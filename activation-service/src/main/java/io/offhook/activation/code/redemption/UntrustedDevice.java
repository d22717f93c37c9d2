package io.offhook.activation.code.redemption;

import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A device whose certificate is not trusted.
 *
 * @param certificateFingerprint SHA-256 of its certificate, lower-case hex
 * @param certificate if it presented one
 * @param host its IP address
 */
public record UntrustedDevice(String certificateFingerprint, Optional<X509Certificate> certificate, String host) {

    Optional<CertificateClaims> claims() {
        return certificate.map(it -> CertificateClaims.of(
                it.getSubjectX500Principal(),
                it.getIssuerX500Principal(),
                it.getNotAfter().toInstant()));
    }

    /** Its claims are not for logs. */
    @Override
    public String toString() {
        return certificateFingerprint;
    }
}
