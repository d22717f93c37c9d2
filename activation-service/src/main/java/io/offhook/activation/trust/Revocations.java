package io.offhook.activation.trust;

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
 * The serial numbers that CAs revoked. A list past its promised next update still revokes what it names: a newer one that nobody
 * imported would name the same, and more.
 *
 * @param byKey by the digest of the key that signed the list
 */
record Revocations(Map<String, Revoked> byKey) {

    /** One list. */
    record Revoked(X500Principal issuer, Set<BigInteger> serials) {}

    /** @throws IllegalStateException if it is no list: it was one when it was imported */
    static Revoked read(byte[] crl) {
        try {
            var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(crl));
            Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
            return new Revoked(
                    list.getIssuerX500Principal(),
                    entries == null
                            ? Set.of()
                            : entries.stream()
                                    .map(X509CRLEntry::getSerialNumber)
                                    .collect(Collectors.toUnmodifiableSet()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a projected revocation list is unreadable", e);
        }
    }

    /** Whether the CA that signed the certificate revoked it. */
    boolean revoke(X509Certificate certificate, Issuer signer) {
        var list = byKey.get(signer.keyDigest());
        return list != null && list.serials().contains(certificate.getSerialNumber());
    }

    /** The same of an anchor. Who signed it may be unknown, so the name must do: one list too many is on the safe side. */
    boolean revokeAnchor(X509Certificate anchor) {
        return byKey.values().stream()
                .anyMatch(list -> list.issuer().equals(anchor.getIssuerX500Principal())
                        && list.serials().contains(anchor.getSerialNumber()));
    }
}
