package io.offhook.tvs.revocation;

import io.offhook.tvs.anchor.Certificates;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CA that revokes what a test wants. */
public final class RevokingCa {

    public static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private final KeyPair keys = Certificates.p256();
    private final X509Certificate ca;

    public RevokingCa(String name) {
        this(name, OptionalInt.empty());
    }

    RevokingCa(String name, OptionalInt usage) {
        this.ca = Certificates.ca(name, keys, usage);
    }

    public X509Certificate ca() {
        return ca;
    }

    /** A list of this number that names as many certificates. */
    public X509CRL list(int number, Instant made) {
        return sign(builder(number, made));
    }

    X509CRL critical(ASN1ObjectIdentifier extension, ASN1Encodable value) throws java.io.IOException {
        var builder = builder(1, MADE);
        builder.addExtension(extension, true, value);
        return sign(builder);
    }

    X509CRL uncounted(Instant made) {
        return sign(new JcaX509v2CRLBuilder(ca.getSubjectX500Principal(), Date.from(made)));
    }

    X509CRL ofOthers() throws java.io.IOException {
        var others = new org.bouncycastle.asn1.x509.ExtensionsGenerator();
        others.addExtension(
                Extension.certificateIssuer,
                true,
                new org.bouncycastle.asn1.x509.GeneralNames(new org.bouncycastle.asn1.x509.GeneralName(
                        new org.bouncycastle.asn1.x500.X500Name("CN=Somebody else"))));
        var builder = new JcaX509v2CRLBuilder(ca.getSubjectX500Principal(), Date.from(MADE));
        builder.addCRLEntry(BigInteger.ONE, Date.from(MADE), others.generate());
        return sign(builder);
    }

    private JcaX509v2CRLBuilder builder(int number, Instant made) {
        var builder = new JcaX509v2CRLBuilder(ca.getSubjectX500Principal(), Date.from(made));
        builder.setNextUpdate(Date.from(made.plusSeconds(86_400)));
        for (int serial = 1; serial <= number; serial++) {
            builder.addCRLEntry(BigInteger.valueOf(serial), Date.from(made), 1);
        }
        try {
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return builder;
    }

    private X509CRL sign(JcaX509v2CRLBuilder builder) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            var der = builder.build(signer).getEncoded();
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static ASN1Integer delta() {
        return new ASN1Integer(1);
    }
}
