package io.offhook.activation.story;

import io.offhook.contracts.trust.RevocationListImported;
import io.offhook.contracts.trust.TrustAnchorAdded;
import io.offhook.contracts.trust.TrustAnchorRemoved;
import io.offhook.phone.wire.PhoneTls;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.Validity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A CA with its key that issues good and bad MICs, and revokes them. */
final class CertificateFactory {

    static final String MODEL = "8845";

    private static final ASN1ObjectIdentifier PADDING = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final Duration DAY = Duration.ofDays(1);

    private final Identity ca = authority("Manufacturer " + UUID.randomUUID()).selfSigned(KeyType.EC.generate());

    Identity mic() {
        return leaf(commonName(), Validity.startingNow(DAY)).issuedBy(ca, KeyType.EC.generate());
    }

    /** Another certificate of the same name. */
    Identity again(Identity mic) {
        return new CertificateMaker(
                        X500Name.getInstance(
                                mic.certificate().getSubjectX500Principal().getEncoded()),
                        Validity.startingNow(DAY))
                .issuedBy(ca, KeyType.EC.generate());
    }

    Identity expired() {
        return leaf(commonName(), Validity.endedBefore(Instant.now(), DAY)).issuedBy(ca, KeyType.EC.generate());
    }

    Identity named(String commonName) {
        return leaf(commonName, Validity.startingNow(DAY)).issuedBy(ca, KeyType.EC.generate());
    }

    Identity forServersAlone() {
        return leaf(commonName(), Validity.startingNow(DAY))
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .issuedBy(ca, KeyType.EC.generate());
    }

    Identity huge() {
        return leaf(commonName(), Validity.startingNow(DAY))
                .plain(PADDING, new DEROctetString(new byte[9_000]))
                .issuedBy(ca, KeyType.EC.generate());
    }

    Identity withLongChain() {
        var issuer = ca;
        for (int level = 1; level <= 4; level++) {
            issuer = authority("Level " + level).issuedBy(issuer, KeyType.EC.generate());
        }
        return leaf(commonName(), Validity.startingNow(DAY)).issuedBy(issuer, KeyType.EC.generate());
    }

    VirtualPhone phone(Identity mic) {
        try {
            var device = new Device(PhoneModel.parse(MODEL), MacAddress.random(new SecureRandom()));
            return new VirtualPhone(device, mic, PhoneTls.trusting(PemFile.readCertificates(Installation.CERTIFICATE)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String mac(Identity mic) {
        var name = mic.certificate().getSubjectX500Principal().getName();
        return name.substring(name.indexOf("SEP") + 3).substring(0, 12);
    }

    String anchorStream() {
        return "anchor/" + fingerprint(ca.certificate());
    }

    String issuerKey() {
        return sha256(ca.certificate().getPublicKey().getEncoded());
    }

    TrustAnchorAdded trusted() {
        var certificate = ca.certificate();
        return new TrustAnchorAdded(
                fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Base64.getEncoder().encodeToString(der(certificate)));
    }

    TrustAnchorRemoved distrusted() {
        return new TrustAnchorRemoved(
                fingerprint(ca.certificate()),
                ca.certificate().getSubjectX500Principal().getName());
    }

    RevocationListImported revokes(Identity mic) {
        var now = Instant.now();
        var list = new JcaX509v2CRLBuilder(ca.certificate().getSubjectX500Principal(), Date.from(now));
        list.addCRLEntry(mic.certificate().getSerialNumber(), Date.from(now), 1);
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(ca.privateKey());
            var der = list.build(signer).getEncoded();
            return new RevocationListImported(
                    issuerKey(),
                    ca.certificate().getSubjectX500Principal().getName(),
                    null,
                    now,
                    null,
                    1,
                    Base64.getEncoder().encodeToString(der));
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String fingerprint(X509Certificate certificate) {
        return sha256(der(certificate));
    }

    private static CertificateMaker leaf(String commonName, Validity validity) {
        return new CertificateMaker(new X500Name("O=Makers,CN=" + commonName), validity);
    }

    private static CertificateMaker authority(String name) {
        return new CertificateMaker(new X500Name("CN=" + name), Validity.startingNow(DAY))
                .critical(Extension.basicConstraints, new BasicConstraints(true));
    }

    private static String commonName() {
        return "CP-" + MODEL + "-SEP" + MacAddress.random(new SecureRandom()).digits();
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
