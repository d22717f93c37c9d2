package io.offhook.pki.revocation;

import io.offhook.pki.path.Issuer;
import io.offhook.pki.path.TrustAnchor;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;

/**
 * The serial numbers that CAs revoked. A list whose next update is overdue still counts: the newer list would name the same
 * certificates, and more.
 *
 * @param byIssuerKey by the fingerprint of the key that signed the list
 */
public record RevokedCertificates(Map<String, Serials> byIssuerKey) {

    /** The content of one list. */
    public record Serials(X500Principal issuer, Set<BigInteger> numbers) {

        /** @throws IllegalArgumentException if the bytes are no list: they were one when it was imported */
        public static Serials of(byte[] crl) {
            try {
                return of((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(crl)));
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("a stored revocation list cannot be read", e);
            }
        }

        private static Serials of(X509CRL list) {
            Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
            var numbers = entries == null
                    ? Set.<BigInteger>of()
                    : entries.stream().map(X509CRLEntry::getSerialNumber).collect(Collectors.toUnmodifiableSet());
            return new Serials(list.getIssuerX500Principal(), numbers);
        }
    }

    /** Whether the CA that signed the certificate revoked it. */
    public boolean contains(X509Certificate certificate, Issuer signer) {
        var list = byIssuerKey.get(signer.keyFingerprint());
        return list != null && list.numbers().contains(certificate.getSerialNumber());
    }

    /** The same of an anchor. The key that signed it may be unknown, so the issuer's name must do: the safe side. */
    public boolean containsAnchor(TrustAnchor anchor) {
        var certificate = anchor.x509();
        return byIssuerKey.values().stream()
                .anyMatch(list -> list.issuer().equals(certificate.getIssuerX500Principal())
                        && list.numbers().contains(certificate.getSerialNumber()));
    }
}
