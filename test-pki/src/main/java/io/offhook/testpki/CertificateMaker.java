package io.offhook.testpki;

import io.offhook.pki.x509.Certificates;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Makes one certificate: subject, validity, serial number, extensions, then signed by its own key or by an issuer's. The start is a
 * well-made certificate; the methods make it odd in one way each.
 */
public final class CertificateMaker {

    /** An extension that nobody implements. */
    public static final ASN1ObjectIdentifier UNKNOWN_EXTENSION = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 127;

    private final X500Name subject;
    private final List<Extension> extensions = new ArrayList<>();
    private Validity validity;
    private BigInteger serial = new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE);
    private Supplier<KeyPair> keys = Keys::ec;
    private String algorithm = "";

    public CertificateMaker(X500Name subject, Validity validity) {
        this.subject = subject;
        this.validity = validity;
    }

    /**
     * Without constraints or usages, valid from 2020 to 2040.
     *
     * @param subject for example {@code CN=TVS,O=Offhook}
     */
    public static CertificateMaker named(String subject) {
        return new CertificateMaker(new X500Name(subject), Validity.FROM_2020_TO_2040);
    }

    /** A CA that may issue certificates and further CAs. */
    public static CertificateMaker ca(String commonName) {
        return named("CN=" + commonName).basicConstraints(new BasicConstraints(true));
    }

    /** @param pathLength how many CAs may follow below */
    public static CertificateMaker ca(String commonName, int pathLength) {
        return named("CN=" + commonName).basicConstraints(new BasicConstraints(pathLength));
    }

    public CertificateMaker valid(Instant from, Instant until) {
        validity = new Validity(from, until);
        return this;
    }

    /** Any number, also zero and negative ones. */
    public CertificateMaker serial(BigInteger number) {
        serial = number;
        return this;
    }

    public CertificateMaker key(KeyPair pair) {
        keys = () -> pair;
        return this;
    }

    /** For a key that nothing is signed with; the identity's private key is another. */
    public CertificateMaker key(PublicKey key) {
        return key(new KeyPair(key, Keys.ec().getPrivate()));
    }

    /** @param name of the signature algorithm, for example {@code SHA1withRSA}; must fit the issuer's key */
    public CertificateMaker signedWith(String name) {
        algorithm = name;
        return this;
    }

    public CertificateMaker basicConstraints(BasicConstraints constraints) {
        return critical(Extension.basicConstraints, constraints);
    }

    /** @param bits of {@link KeyUsage}, combined by or */
    public CertificateMaker keyUsage(int bits) {
        return critical(Extension.keyUsage, new KeyUsage(bits));
    }

    public CertificateMaker extendedKeyUsage(KeyPurposeId... purposes) {
        return plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(purposes));
    }

    /** Allows names below {@code O=Somebody else} alone. */
    public CertificateMaker nameConstraints(boolean critical) {
        var permitted = new GeneralSubtree(new GeneralName(new X500Name("O=Somebody else")));
        return with(Extension.nameConstraints, critical, new NameConstraints(new GeneralSubtree[] {permitted}, null));
    }

    public CertificateMaker unknownExtension(boolean critical) {
        return with(UNKNOWN_EXTENSION, critical, DERNull.INSTANCE);
    }

    /** With an extension of that many bytes. */
    public CertificateMaker padded(int bytes) {
        return plain(UNKNOWN_EXTENSION, new DEROctetString(new byte[bytes]));
    }

    public CertificateMaker critical(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return with(type, true, value);
    }

    public CertificateMaker plain(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return with(type, false, value);
    }

    /** A new key on P-256 unless {@link #key} said otherwise. */
    public Identity selfSigned() {
        return selfSigned(keys.get());
    }

    public Identity selfSigned(KeyPair keys) {
        return new Identity(keys.getPrivate(), List.of(sign(subject, keys.getPrivate(), keys.getPublic())));
    }

    /** A new key on P-256 unless {@link #key} said otherwise. */
    public Identity issuedBy(Identity issuer) {
        return issuedBy(issuer, keys.get());
    }

    /** The result's chain holds the issuer's certificates too, but never a self-signed root: peers know theirs. */
    public Identity issuedBy(Identity issuer, KeyPair keys) {
        var issuerName = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        var chain = new ArrayList<X509Certificate>();
        chain.add(sign(issuerName, issuer.privateKey(), keys.getPublic()));
        issuer.chain().stream().filter(CertificateMaker::isNotSelfSigned).forEach(chain::add);
        return new Identity(keys.getPrivate(), chain);
    }

    private CertificateMaker with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            extensions.add(Extension.create(type, critical, value));
            return this;
        } catch (IOException e) {
            throw new IllegalArgumentException("extension " + type + " cannot be encoded", e);
        }
    }

    private X509Certificate sign(X500Name issuer, PrivateKey issuerKey, PublicKey key) {
        try {
            var info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
            var builder = new X509v3CertificateBuilder(
                    issuer, serial, Date.from(validity.from()), Date.from(validity.until()), subject, info);
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(info));
            for (var extension : extensions) {
                builder.addExtension(extension);
            }
            return Certificates.parse(
                    builder.build(ContentSigners.of(issuerKey, algorithm)).getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a certificate for " + subject, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("made a certificate the JDK cannot read, for " + subject, e);
        }
    }

    private static boolean isNotSelfSigned(X509Certificate certificate) {
        return !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
