package io.offhook.activation.trust;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** What a chain comes to, whatever the device's certificate says of its own time. */
sealed interface Proof {

    /** @param issuer who signed the device's certificate; how long that holds is said there */
    record Proven(MicName name, Issuer issuer) implements Proof {}

    record Unproven(MicRejection reason) implements Proof {}

    /** What a certificate says of itself. */
    static Optional<MicVerdict.Claim> claim(X509Certificate certificate) {
        try {
            var fingerprint = Digest.of(certificate);
            return MicName.parse(certificate.getSubjectX500Principal())
                    .map(name -> new MicVerdict.Claim("SEP" + name.mac(), fingerprint));
        } catch (CertificateEncodingException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
