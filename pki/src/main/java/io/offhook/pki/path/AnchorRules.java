package io.offhook.pki.path;

import io.offhook.pki.x509.CanonicalName;
import io.offhook.pki.x509.CertificateExtensions;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.KeyRules;
import io.offhook.pki.x509.ValidityRules;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a certificate must be to become a trust anchor: all that verification will ask of it later. Each rule has its own message,
 * which completes a sentence that begins with the certificate's name.
 */
final class AnchorRules {

    /** Whatever the time. */
    static final List<Rule> RULES = List.of(
            AnchorRules::mustHaveName,
            ValidityRules::objection,
            AnchorRules::mustBeCa,
            AnchorRules::mustSignCertificates,
            AnchorRules::mustHaveAcceptedKey,
            AnchorRules::mustNotConstrain,
            AnchorRules::mustBeUnderstood,
            AnchorRules::mustBeSmall);

    private AnchorRules() {}

    /** Returns the message if the certificate breaks the rule. */
    interface Rule {
        Optional<String> objection(X509Certificate certificate);
    }

    static List<String> objections(X509Certificate certificate) {
        return RULES.stream()
                .flatMap(rule -> rule.objection(certificate).stream())
                .toList();
    }

    static List<String> objections(X509Certificate certificate, Instant at, ExpiredAnchors expired) {
        return Stream.of(
                        objections(certificate).stream(),
                        mustHaveBegun(certificate, at).stream(),
                        mustNotBeExpired(certificate, at, expired).stream())
                .flatMap(objections -> objections)
                .toList();
    }

    /** Certificates name their issuer; an issuer without a name is never found. */
    private static Optional<String> mustHaveName(X509Certificate certificate) {
        var subject = certificate.getSubjectX500Principal();
        if (subject.getName().isEmpty()) {
            return Optional.of("has no subject, so no certificate can name it as its issuer");
        }
        return objectUnless(
                CanonicalName.isReadable(subject) && CanonicalName.isPlain(subject),
                "has a subject with an empty value, control characters, or texts that are not UTF-8");
    }

    /** A device's own certificate as an anchor would vouch for that device, and nobody guards its key as a CA's. */
    private static Optional<String> mustBeCa(X509Certificate certificate) {
        return objectUnless(
                CertificateExtensions.isCa(certificate),
                "is not a CA (its basic constraints do not say CA:TRUE); import the CA that issued it");
    }

    private static Optional<String> mustSignCertificates(X509Certificate certificate) {
        return objectUnless(
                CertificateExtensions.maySignCertificates(certificate),
                "may not sign certificates (its key usage lacks keyCertSign)");
    }

    private static Optional<String> mustHaveAcceptedKey(X509Certificate certificate) {
        return KeyRules.objection(certificate.getPublicKey());
    }

    private static Optional<String> mustNotConstrain(X509Certificate certificate) {
        var constraints = CertificateExtensions.constraints(certificate);
        return objectUnless(
                constraints.isEmpty(),
                "limits what is below it by name constraints or policies, which are not implemented: " + constraints);
    }

    private static Optional<String> mustBeUnderstood(X509Certificate certificate) {
        var unknown = CertificateExtensions.notUnderstood(certificate);
        unknown.removeAll(CertificateExtensions.constraints(certificate));
        return objectUnless(unknown.isEmpty(), "has critical extensions that are not understood: " + unknown);
    }

    /** Phones present their CA's certificate along with their own. */
    private static Optional<String> mustBeSmall(X509Certificate certificate) {
        int bytes = Certificates.der(certificate).length;
        return objectUnless(
                bytes <= Certificates.MAX_BYTES,
                "has " + bytes + " bytes of DER; at most " + Certificates.MAX_BYTES + " are accepted");
    }

    private static Optional<String> mustHaveBegun(X509Certificate certificate, Instant at) {
        var notBefore = certificate.getNotBefore().toInstant();
        return objectUnless(!at.isBefore(notBefore), "is not valid before " + notBefore + "; import it then");
    }

    private static Optional<String> mustNotBeExpired(X509Certificate certificate, Instant at, ExpiredAnchors expired) {
        var notAfter = certificate.getNotAfter().toInstant();
        return objectUnless(
                expired == ExpiredAnchors.ACCEPT || at.isBefore(notAfter),
                "expired at " + notAfter + "; say acceptExpired=true if phones in the field still need it");
    }

    private static Optional<String> objectUnless(boolean fulfilled, String objection) {
        return fulfilled ? Optional.empty() : Optional.of(objection);
    }
}
