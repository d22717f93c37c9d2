package io.offhook.tvs.certificate;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a certificate must be for phones to make use of it. Each rule objects in its own words. */
final class CertificateRules {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int MOST_RSA_BITS = 4096;

    /** Phones verify signatures of files up to this, protocol notes, section 1. */
    private static final int MOST_SIGNING_RSA_BITS = 2048;

    /** P-256, P-384, P-521. */
    private static final Set<Integer> CURVES = Set.of(256, 384, 521);

    private CertificateRules() {}

    static List<String> objections(X509Certificate certificate, Instant at) {
        return Stream.of(mustHaveKeyOfPhones(certificate.getPublicKey()), mustNotBeExpired(certificate, at))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A SAST signs with RSA. */
    static boolean canSignTrustLists(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() <= MOST_SIGNING_RSA_BITS;
    }

    private static Optional<String> mustHaveKeyOfPhones(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> {
                int bits = rsa.getModulus().bitLength();
                yield objectUnless(
                        bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS,
                        "has an RSA key of " + bits + " bits; 2048 to 4096 are taken");
            }
            case ECPublicKey ec -> {
                int bits = ec.getParams().getOrder().bitLength();
                yield objectUnless(
                        CURVES.contains(bits),
                        "has an EC key of " + bits + " bits; phones know P-256, P-384 and P-521");
            }
            default -> Optional.of("has a key of the kind " + key.getAlgorithm() + "; RSA and EC are taken");
        };
    }

    private static Optional<String> mustNotBeExpired(X509Certificate certificate, Instant at) {
        var notAfter = certificate.getNotAfter().toInstant();
        return objectUnless(at.isBefore(notAfter), "expired at " + notAfter);
    }

    private static Optional<String> objectUnless(boolean fine, String objection) {
        return fine ? Optional.empty() : Optional.of(objection);
    }
}
