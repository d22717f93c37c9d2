package io.offhook.tvs.revocation;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.security.cert.X509Extension;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** What a list must be to be held. Each rule objects in its own words; one objection is enough. */
final class RevocationRules {

    private static final int CRL_SIGN = 6;
    private static final String PARTITION = Extension.issuingDistributionPoint.getId();
    private static final String DELTA = Extension.deltaCRLIndicator.getId();

    private RevocationRules() {}

    /** By name, by right and by signature. Its validity does not matter: what a CA revoked stays revoked after its time. */
    static boolean isSignedBy(X509CRL crl, X509Certificate ca) {
        var usage = ca.getKeyUsage();
        if (!ca.getSubjectX500Principal().equals(crl.getIssuerX500Principal()) || (usage != null && !usage[CRL_SIGN])) {
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
                        mustBeMade(crl, at),
                        mustBeStronglySigned(crl),
                        mustBeComplete(crl),
                        mustBeUnderstood(crl),
                        mustNameItsOwnCertificates(crl))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> mustBeMade(X509CRL crl, Instant at) {
        var made = crl.getThisUpdate().toInstant();
        return objectIf(made.isAfter(at), "is dated " + made + ", which is not yet");
    }

    /** SHA-1 is taken: old manufacturers' CAs sign with nothing else, and they alone choose what they sign. */
    private static Optional<String> mustBeStronglySigned(X509CRL crl) {
        return objectIf(crl.getSigAlgName().startsWith("MD"), "is signed with " + crl.getSigAlgName());
    }

    /** It would replace the complete list, or another part, and make good what that revoked. */
    private static Optional<String> mustBeComplete(X509CRL crl) {
        return objectIf(
                critical(crl).contains(DELTA) || isPartition(crl), "covers a part only; import the complete list");
    }

    private static Optional<String> mustBeUnderstood(X509CRL crl) {
        var unknown = new HashSet<>(critical(crl));
        unknown.removeAll(Set.of(DELTA, PARTITION));
        return objectIf(!unknown.isEmpty(), "has critical extensions that are not understood: " + unknown);
    }

    /** The one critical extension of an entry says that the certificate is another issuer's. */
    private static Optional<String> mustNameItsOwnCertificates(X509CRL crl) {
        Set<? extends X509CRLEntry> entries = crl.getRevokedCertificates();
        return objectIf(
                entries != null
                        && entries.stream().anyMatch(entry -> !critical(entry).isEmpty()),
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
            return true; // what cannot be read may say anything
        }
    }

    private static Set<String> critical(X509Extension extensions) {
        var critical = extensions.getCriticalExtensionOIDs();
        return critical == null ? Set.of() : critical;
    }

    private static Optional<String> objectIf(boolean broken, String objection) {
        return broken ? Optional.of(objection) : Optional.empty();
    }
}
