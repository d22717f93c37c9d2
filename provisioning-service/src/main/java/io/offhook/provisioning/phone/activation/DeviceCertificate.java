package io.offhook.provisioning.phone.activation;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.UUID;

/** The certificate with which a device redeemed a code. */
public record DeviceCertificate(UUID codeId, X509Certificate certificate) {

    /** The key to encrypt to; empty for an EC certificate, whose key unwraps nothing. */
    public Optional<RSAPublicKey> rsaKey() {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa ? Optional.of(rsa) : Optional.empty();
    }

    /** A code has one certificate. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceCertificate(UUID otherCode, var ignored) && codeId.equals(otherCode);
    }

    @Override
    public int hashCode() {
        return codeId.hashCode();
    }
}
