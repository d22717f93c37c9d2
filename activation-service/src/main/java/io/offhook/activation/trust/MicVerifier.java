package io.offhook.activation.trust;

import io.offhook.activation.code.DeviceIdentity;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/**
 * The rules for manufacturer certificates, each with its own answer; whatever goes wrong is a no. Possession of the key is
 * TLS's part and done before this is asked.
 */
final class MicVerifier {

    /** The device's, its issuing CA and two above: no manufacturer has more. */
    private static final int LONGEST_CHAIN = 4;

    private static final int SMALLEST_RSA_BITS = 2048;
    private static final int SMALLEST_EC_BITS = 256;
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_USAGE = "2.5.29.37.0";

    private MicVerifier() {}

    /** @param chain as presented, the device's certificate first */
    static MicVerdict verify(List<X509Certificate> chain, Set<TrustAnchor> anchors, Instant at) {
        if (chain.isEmpty()) {
            return new MicVerdict.Rejected(MicRejection.NO_CERTIFICATE);
        }
        try {
            var leaf = chain.getFirst();
            var name = MicName.parse(new JcaX509CertificateHolder(leaf).getSubject());
            var rejection = rejection(chain, name, anchors, at);
            return rejection.isPresent()
                    ? new MicVerdict.Rejected(rejection.get())
                    : new MicVerdict.Genuine(identity(leaf, name.orElseThrow()));
        } catch (GeneralSecurityException | RuntimeException e) {
            return new MicVerdict.Rejected(MicRejection.UNTRUSTED_ISSUER); // unreadable is untrusted
        }
    }

    private static Optional<MicRejection> rejection(
            List<X509Certificate> chain, Optional<MicName> name, Set<TrustAnchor> anchors, Instant at)
            throws GeneralSecurityException {
        var leaf = chain.getFirst();
        if (chain.size() > LONGEST_CHAIN) {
            return Optional.of(MicRejection.CHAIN_TOO_LONG);
        }
        if (isWeak(leaf)) {
            return Optional.of(MicRejection.WEAK_KEY);
        }
        var from = leaf.getNotBefore().toInstant();
        var until = leaf.getNotAfter().toInstant();
        boolean inTime = !at.isBefore(from) && !at.isAfter(until);
        // Out of its time it is judged without it, so that an expired certificate of a stranger is called a stranger's.
        if (inTime ? !leadsToAnchor(chain, anchors, at) : !isVouchedFor(chain, anchors, at)) {
            return Optional.of(MicRejection.UNTRUSTED_ISSUER);
        }
        if (!inTime) {
            return Optional.of(
                    at.isBefore(from) && !from.isAfter(until) ? MicRejection.NOT_YET_VALID : MicRejection.EXPIRED);
        }
        if (!isForClients(leaf)) {
            return Optional.of(MicRejection.NOT_FOR_CLIENTS);
        }
        if (name.isEmpty()) {
            return Optional.of(MicRejection.UNREADABLE_NAME);
        }
        return name.get().productAgrees() ? Optional.empty() : Optional.of(MicRejection.PRODUCT_MISMATCH);
    }

    private static boolean leadsToAnchor(List<X509Certificate> chain, Set<TrustAnchor> anchors, Instant at)
            throws GeneralSecurityException {
        if (anchors.isEmpty()) {
            return false;
        }
        var target = new X509CertSelector();
        target.setCertificate(chain.getFirst());
        var parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
        parameters.setRevocationEnabled(false);
        parameters.setMaxPathLength(LONGEST_CHAIN - 2);
        parameters.setDate(Date.from(at));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException e) {
            return false;
        }
    }

    /** Whether the issuer signed the device's certificate, whatever that says of its time, and is itself trusted now. */
    private static boolean isVouchedFor(List<X509Certificate> chain, Set<TrustAnchor> anchors, Instant at)
            throws GeneralSecurityException {
        var leaf = chain.getFirst();
        for (var anchor : anchors) {
            if (isSignedBy(leaf, anchor.getTrustedCert())) {
                return true;
            }
        }
        for (var issuer : chain.subList(1, chain.size())) {
            if (issuer.getBasicConstraints() >= 0
                    && isSignedBy(leaf, issuer)
                    && leadsToAnchor(List.of(issuer), anchors, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSignedBy(X509Certificate leaf, X509Certificate issuer) {
        try {
            leaf.verify(issuer.getPublicKey());
            return leaf.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isWeak(X509Certificate leaf) {
        return switch (leaf.getPublicKey()) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() < SMALLEST_RSA_BITS;
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize() < SMALLEST_EC_BITS;
            default -> true;
        };
    }

    /** Usages restrict where they are present; old phones have none. */
    private static boolean isForClients(X509Certificate leaf) throws GeneralSecurityException {
        var keyUsage = leaf.getKeyUsage();
        var extended = leaf.getExtendedKeyUsage();
        return (keyUsage == null || keyUsage[0])
                && (extended == null || extended.contains(CLIENT_AUTH) || extended.contains(ANY_USAGE));
    }

    private static DeviceIdentity identity(X509Certificate leaf, MicName name) throws GeneralSecurityException {
        var der = leaf.getEncoded();
        var fingerprint =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        return new DeviceIdentity(
                name.model(), name.mac(), fingerprint, Base64.getEncoder().encodeToString(der));
    }
}
