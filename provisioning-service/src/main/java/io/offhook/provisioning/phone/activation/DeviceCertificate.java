package io.offhook.provisioning.phone.activation;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import java.util.UUID;

/** With what a device proved who it is when it redeemed a code. */
public record DeviceCertificate(UUID codeId, X509Certificate certificate) {

    /** What can be encrypted to it; an EC key cannot unwrap one. */
    public Optional<RSAPublicKey> rsaKey() {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa ? Optional.of(rsa) : Optional.empty();
    }

    /** There is one for a code. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DeviceCertificate(UUID otherCode, var ignored) && codeId.equals(otherCode);
    }

    @Override
    public int hashCode() {
        return codeId.hashCode();
    }
}
