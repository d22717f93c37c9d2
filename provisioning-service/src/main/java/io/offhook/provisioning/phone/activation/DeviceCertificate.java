package io.offhook.provisioning.phone.activation;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The certificate to which the files of a device are encrypted: that with which it redeemed a code, or the LSC that took its place.
 *
 * @param redeemedAt when the code was redeemed, if that is known
 */
public record DeviceCertificate(UUID codeId, X509Certificate certificate, Optional<Instant> redeemedAt) {

    /** Redeemed at a time that is not known. */
    public DeviceCertificate(UUID codeId, X509Certificate certificate) {
        this(codeId, certificate, Optional.empty());
    }

    DeviceCertificate replacedBy(X509Certificate lsc) {
        return new DeviceCertificate(codeId, lsc, redeemedAt);
    }

    /** The key to encrypt to; empty for an EC certificate, whose key unwraps nothing. */
    public Optional<RSAPublicKey> rsaKey() {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa ? Optional.of(rsa) : Optional.empty();
    }

    /** The time of the redemption changes no file. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceCertificate(UUID otherCode, X509Certificate otherCertificate, var ignored)
                && codeId.equals(otherCode)
                && certificate.equals(otherCertificate);
    }

    @Override
    public int hashCode() {
        return codeId.hashCode();
    }
}
