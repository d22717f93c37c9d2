package io.offhook.activation.device;

import io.offhook.pki.mic.MicVerdict;
import io.offhook.pki.x509.Fingerprint;

/**
 * A certificate that proved a device genuine.
 *
 * @param mac 12 upper-case hex
 * @param fingerprint SHA-256 of the certificate, lower-case hex
 * @param keyFingerprint SHA-256 of its public key, lower-case hex: a certificate may be made anew for the same key
 */
public record PresentedCertificate(String mac, String fingerprint, String keyFingerprint, CertificateKind kind) {

    public static PresentedCertificate of(MicVerdict.Genuine verdict, CertificateKind kind) {
        return new PresentedCertificate(
                verdict.device().mac().digits(),
                Fingerprint.of(verdict.certificate()),
                Fingerprint.of(verdict.certificate().getPublicKey()),
                kind);
    }
}
