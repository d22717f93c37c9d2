package io.offhook.tvs.lsc.issuing;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.tvs.lsc.DeviceName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** Makes LSCs. Blocks: a token takes its time. */
public final class LscIssuer {

    private static final int SERIAL_BYTES = 16;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** What follows a phone's name in the subject, in the order in which the CA has it. */
    private static final Iterable<ASN1ObjectIdentifier> INHERITED =
            Arrays.asList(BCStyle.O, BCStyle.OU, BCStyle.L, BCStyle.ST, BCStyle.C);

    private final FileSigner signer;
    private final Duration validity;
    private final SecureRandom random;

    public LscIssuer(FileSigner signer, Duration validity, SecureRandom random) {
        this.signer = signer;
        this.validity = validity;
        this.random = random;
    }

    /** Of the CA. */
    public X509Certificate certificate() {
        return signer.certificate();
    }

    /** The DER of a certificate that is valid from now on, and no longer than the CA itself. */
    public byte[] issue(DeviceName device, PublicKey key, Instant at) {
        try {
            var from = at.minus(CLOCK_SKEW).truncatedTo(ChronoUnit.SECONDS);
            return builder(device, key, from).build(new Signing(signer)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("an LSC cannot be encoded", e);
        }
    }

    /** When a certificate ends that is valid from then on. */
    public Instant end(Instant from) {
        var until = from.plus(validity);
        var end = certificate().getNotAfter().toInstant();
        return until.isBefore(end) ? until : end;
    }

    private X509v3CertificateBuilder builder(DeviceName device, PublicKey key, Instant from) throws IOException {
        var issuer =
                X500Name.getInstance(certificate().getSubjectX500Principal().getEncoded());
        return new X509v3CertificateBuilder(
                        issuer,
                        serial(),
                        Date.from(from),
                        Date.from(end(from)),
                        subject(device, issuer),
                        SubjectPublicKeyInfo.getInstance(key.getEncoded()))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_ipsecEndSystem
                }))
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, device.text())));
    }

    private BigInteger serial() {
        var bytes = new byte[SERIAL_BYTES];
        random.nextBytes(bytes);
        bytes[0] = (byte) (bytes[0] & 0x7f | 0x40); // positive, and as long as it should be
        return new BigInteger(1, bytes);
    }

    private static X500Name subject(DeviceName device, X500Name issuer) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, device.text());
        for (var rdn : issuer.getRDNs()) {
            if (isInherited(rdn)) {
                subject.addMultiValuedRDN(rdn.getTypesAndValues());
            }
        }
        return subject.build();
    }

    private static boolean isInherited(RDN rdn) {
        for (var type : INHERITED) {
            if (rdn.getFirst().getType().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** The CA's key, as BouncyCastle wants to use it. */
    private static final class Signing implements ContentSigner {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final FileSigner signer;

        Signing(FileSigner signer) {
            this.signer = signer;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return signer.sign(HashAlgorithm.SHA256, content.toByteArray());
        }
    }
}
