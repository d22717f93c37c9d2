package io.offhook.tvs.anchor;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a certificate must be to become a trust anchor. Each rule objects in its own words; one objection is enough. */
final class AnchorRules {

    private static final int KEY_CERT_SIGN = 5;
    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 256;

    private AnchorRules() {}

    static List<String> objections(X509Certificate certificate, Instant at, ExpiredAnchors expired) {
        return Stream.of(
                        mustBeCa(certificate),
                        mustSignCertificates(certificate),
                        mustHaveStrongKey(certificate.getPublicKey()),
                        mustNotBeExpired(certificate, at, expired))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A device's own certificate as an anchor would vouch for that one device, with its key in a drawer somewhere. */
    private static Optional<String> mustBeCa(X509Certificate certificate) {
        return objectUnless(
                certificate.getBasicConstraints() >= 0,
                "is not a CA (its basic constraints do not say CA:TRUE); import the CA that issued it");
    }

    private static Optional<String> mustSignCertificates(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return objectUnless(usage == null || usage[KEY_CERT_SIGN], "may not sign certificates (key usage keyCertSign)");
    }

    private static Optional<String> mustHaveStrongKey(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> atLeast("RSA", rsa.getModulus().bitLength(), LEAST_RSA_BITS);
            case ECPublicKey ec -> atLeast("EC", ec.getParams().getOrder().bitLength(), LEAST_EC_BITS);
            default -> Optional.of("has a key of the kind " + key.getAlgorithm() + "; RSA and EC are taken");
        };
    }

    private static Optional<String> atLeast(String kind, int bits, int least) {
        return objectUnless(
                bits >= least, "has an " + kind + " key of " + bits + " bits; at least " + least + " are asked");
    }

    private static Optional<String> mustNotBeExpired(X509Certificate certificate, Instant at, ExpiredAnchors expired) {
        var notAfter = certificate.getNotAfter().toInstant();
        return objectUnless(
                expired == ExpiredAnchors.ACCEPT || at.isBefore(notAfter),
                "expired at " + notAfter + "; say acceptExpired=true if phones in the field still need it");
    }

    private static Optional<String> objectUnless(boolean fine, String objection) {
        return fine ? Optional.empty() : Optional.of(objection);
    }
}
