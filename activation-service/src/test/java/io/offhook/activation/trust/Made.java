package io.offhook.activation.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate that a test writes as it likes, good until it says otherwise, with its key. */
final class Made {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final String PHONE = "CN=CP-8861-SEP2C3124C9F8E1,OU=CTG,O=Makers";
    static final ASN1ObjectIdentifier PRIVATE_OID = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private static final AtomicLong SERIALS = new AtomicLong(1);

    private final String subject;
    private final List<Extension> extensions = new ArrayList<>();
    private KeyPair keys;
    private Instant from = NOW.minusSeconds(86_400);
    private Instant until = NOW.plusSeconds(86_400);
    private String algorithm = "";
    private @Nullable X509Certificate certificate;

    private Made(String subject) {
        this.subject = subject;
        this.keys = ec("secp256r1");
    }

    static Made phone() {
        return new Made(PHONE);
    }

    static Made named(String subject) {
        return new Made(subject);
    }

    static Made ca(String name) {
        return new Made("CN=" + name).with(Extension.basicConstraints, true, new BasicConstraints(true));
    }

    static Made ca(String name, int pathLength) {
        return new Made("CN=" + name).with(Extension.basicConstraints, true, new BasicConstraints(pathLength));
    }

    Made with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        try {
            extensions.add(Extension.create(type, critical, value));
            return this;
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Made key(KeyPair other) {
        keys = other;
        return this;
    }

    Made valid(Instant since, Instant end) {
        from = since;
        until = end;
        return this;
    }

    Made signedWith(String other) {
        algorithm = other;
        return this;
    }

    Made selfSigned() {
        return by(this);
    }

    Made by(Made issuer) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Principal(issuer.subject),
                    BigInteger.valueOf(SERIALS.incrementAndGet()),
                    Date.from(from),
                    Date.from(until),
                    new X500Principal(subject),
                    keys.getPublic());
            for (var extension : extensions) {
                builder.addExtension(extension);
            }
            var signer = new JcaContentSignerBuilder(algorithm.isEmpty() ? issuer.usual() : algorithm)
                    .build(issuer.keys.getPrivate());
            var der = builder.build(signer).getEncoded();
            certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return this;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate certificate() {
        return Objects.requireNonNull(certificate, "nobody signed it yet");
    }

    /** A list of this CA, overdue since yesterday. */
    X509CRL revokes(X509Certificate... certificates) {
        try {
            var builder = new JcaX509v2CRLBuilder(new X500Principal(subject), Date.from(NOW.minusSeconds(172_800)));
            builder.setNextUpdate(Date.from(NOW.minusSeconds(86_400)));
            for (var each : certificates) {
                builder.addCRLEntry(each.getSerialNumber(), Date.from(NOW.minusSeconds(172_800)), 1);
            }
            var der = builder.build(new JcaContentSignerBuilder(usual()).build(keys.getPrivate()))
                    .getEncoded();
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String usual() {
        return keys.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    static KeyPair ec(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair of(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (bits > 0) {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
