package io.offhook.pki.x509;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** Which times a certificate may name, RFC 5280, section 4.1.2.5. Each rule's message completes a sentence that begins with its name. */
public final class ValidityRules {

    /** The first year that UTCTime can say; GeneralizedTime is for years from 2050 on. */
    private static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");

    private ValidityRules() {}

    public static Optional<String> objection(X509Certificate certificate) {
        var notBefore = certificate.getNotBefore().toInstant();
        var notAfter = certificate.getNotAfter().toInstant();
        if (notBefore.isBefore(FIRST)) {
            return Optional.of("is valid from before the year 1950");
        }
        return notAfter.isBefore(notBefore)
                ? Optional.of("ends at " + notAfter + ", before it begins")
                : Optional.empty();
    }
}
