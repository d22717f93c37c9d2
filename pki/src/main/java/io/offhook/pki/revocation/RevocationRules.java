package io.offhook.pki.revocation;

import io.offhook.pki.x509.CertificateExtensions;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** What a revocation list must be. Each rule has its own message, which completes a sentence that begins with "the list". */
final class RevocationRules {

    private static final String PARTITION = Extension.issuingDistributionPoint.getId();
    private static final String DELTA = Extension.deltaCRLIndicator.getId();

    private RevocationRules() {}

    /** By name, key usage and signature. The CA may have expired: what it revoked stays revoked. */
    static boolean isSignedBy(X509CRL crl, X509Certificate ca) {
        if (!ca.getSubjectX500Principal().equals(crl.getIssuerX500Principal())
                || !CertificateExtensions.maySignRevocationLists(ca)) {
            return false;
        }
        try {
            crl.verify(ca.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    static List<String> objections(X509CRL crl, Instant at) {
        return Stream.of(
                        mustNotBeFromTheFuture(crl, at),
                        mustBeStronglySigned(crl),
                        mustBeComplete(crl),
                        mustBeUnderstood(crl),
                        mustNameItsOwnCertificates(crl))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> mustNotBeFromTheFuture(X509CRL crl, Instant at) {
        var made = crl.getThisUpdate().toInstant();
        return objectIf(made.isAfter(at), "is dated " + made + ", which is in the future");
    }

    /** SHA-1 is accepted: old manufacturing CAs sign with nothing else, and they alone choose what they sign. */
    private static Optional<String> mustBeStronglySigned(X509CRL crl) {
        return objectIf(crl.getSigAlgName().startsWith("MD"), "is signed with " + crl.getSigAlgName());
    }

    /** A part would replace the complete list, and the rest would no longer be revoked. */
    private static Optional<String> mustBeComplete(X509CRL crl) {
        return objectIf(
                CertificateExtensions.critical(crl).contains(DELTA) || isPartition(crl),
                "covers a part only; import the complete list");
    }

    private static Optional<String> mustBeUnderstood(X509CRL crl) {
        var unknown = CertificateExtensions.notUnderstood(crl, Set.of(DELTA, PARTITION));
        return objectIf(!unknown.isEmpty(), "has critical extensions that are not understood: " + unknown);
    }

    /** The one critical extension of an entry names another issuer for its certificate. */
    private static Optional<String> mustNameItsOwnCertificates(X509CRL crl) {
        Set<? extends X509CRLEntry> entries = crl.getRevokedCertificates();
        return objectIf(
                entries != null
                        && entries.stream()
                                .anyMatch(entry ->
                                        !CertificateExtensions.critical(entry).isEmpty()),
                "names certificates of other issuers");
    }

    private static boolean isPartition(X509CRL crl) {
        var value = crl.getExtensionValue(PARTITION);
        if (value == null) {
            return false;
        }
        try {
            var part = IssuingDistributionPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value));
            return part.onlyContainsUserCerts()
                    || part.onlyContainsCACerts()
                    || part.onlyContainsAttributeCerts()
                    || part.isIndirectCRL()
                    || part.getOnlySomeReasons() != null;
        } catch (java.io.IOException | IllegalArgumentException e) {
            return true; // what cannot be read may be a part
        }
    }

    private static Optional<String> objectIf(boolean broken, String objection) {
        return broken ? Optional.of(objection) : Optional.empty();
    }
}
