package io.offhook.provisioning.phone.activation;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The LSC of a phone, and how it is to prove itself to CAPF.
 *
 * @param certificate of a phone that proved who it is when it got it
 * @param recordedAt when the phone stored or showed it
 * @param pending authentication of the operation that CAPF waits for: {@code STRING}, {@code NULL_STRING}, {@code LSC}, {@code MIC}
 */
public record PhoneLsc(Optional<X509Certificate> certificate, Optional<Instant> recordedAt, Optional<String> pending) {

    /** As {@code capfAuthMode} says it; 0: CAPF waits for nothing. */
    public int capfAuthMode() {
        return pending.map(authentication -> switch (authentication) {
                    case "STRING" -> 1;
                    case "NULL_STRING" -> 2;
                    case "LSC" -> 3;
                    case "MIC" -> 4;
                    default -> 0;
                })
                .orElse(0);
    }

    /**
     * The certificate to encrypt to. A device that was reset has lost its LSC, and redeems a code again: an LSC counts if it was recorded
     * after that. One of an EC key unwraps nothing, and the phone keeps the key of its MIC.
     */
    public DeviceCertificate over(DeviceCertificate mic) {
        return certificate
                .filter(it -> it.getPublicKey() instanceof RSAPublicKey && isYoungerThan(mic))
                .map(mic::replacedBy)
                .orElse(mic);
    }

    private boolean isYoungerThan(DeviceCertificate mic) {
        return recordedAt
                .filter(at -> mic.redeemedAt().map(at::isAfter).orElse(true))
                .isPresent();
    }
}
