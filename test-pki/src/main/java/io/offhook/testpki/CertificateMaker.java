package io.offhook.testpki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes one certificate: subject, validity and extensions, then signed by its own key or by an issuer's. */
public final class CertificateMaker {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 127;

    private final X500Name subject;
    private final Validity validity;
    private final List<Extension> extensions = new ArrayList<>();

    public CertificateMaker(X500Name subject, Validity validity) {
        this.subject = subject;
        this.validity = validity;
    }

    public CertificateMaker critical(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return with(type, true, value);
    }

    public CertificateMaker plain(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return with(type, false, value);
    }

    public Identity selfSigned(KeyPair keys) {
        return new Identity(keys.getPrivate(), List.of(sign(subject, keys.getPrivate(), keys.getPublic())));
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
            var utils = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE),
                    Date.from(validity.from()),
                    Date.from(validity.until()),
                    subject,
                    key);
            builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key));
            for (var extension : extensions) {
                builder.addExtension(extension);
            }
            var algorithm = issuerKey.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var signer = new JcaContentSignerBuilder(algorithm).build(issuerKey);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | java.security.NoSuchAlgorithmException | OperatorCreationException e) {
            throw new IllegalStateException("cannot sign a certificate for " + subject, e);
        } catch (CertificateException e) {
            throw new IllegalStateException("made a certificate the JDK cannot read, for " + subject, e);
        }
    }

    private static boolean isNotSelfSigned(X509Certificate certificate) {
        return !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
