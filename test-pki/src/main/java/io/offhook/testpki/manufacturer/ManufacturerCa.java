package io.offhook.testpki.manufacturer;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The demo manufacturer: a root and the issuing CA under it that signs phones' certificates. The root's key is thrown
 * away as soon as it has signed; the issuing CA lives in a directory as {@code root.crt.pem}, {@code ca.crt.pem} and
 * {@code ca.key.pem}.
 */
public final class ManufacturerCa {

    private static final String ORGANIZATION = "Offhook Demo";
    private static final Duration ROOT_LIFE = Duration.ofDays(30 * 365);
    private static final Duration CA_LIFE = Duration.ofDays(20 * 365);

    private final X509Certificate root;
    private final Identity issuer;

    private ManufacturerCa(X509Certificate root, Identity issuer) {
        this.root = root;
        this.issuer = issuer;
    }

    /** A manufacturer that lives in memory only. */
    public static ManufacturerCa create() {
        var root = authority("Demo Root CA", ROOT_LIFE, 1).selfSigned(KeyType.RSA.generate());
        var issuer = authority("Demo Manufacturing CA SHA2", CA_LIFE, 0).issuedBy(root, KeyType.RSA.generate());
        return new ManufacturerCa(root.certificate(), issuer);
    }

    /** Makes a new manufacturer and keeps it in the directory, which is made too if need be. */
    public static ManufacturerCa createIn(Path directory) throws IOException {
        var made = create();
        Files.createDirectories(directory);
        PemFile.writePrivateKey(directory.resolve("ca.key.pem"), made.issuer.privateKey());
        PemFile.writeCertificates(directory.resolve("ca.crt.pem"), List.of(made.issuer.certificate()));
        PemFile.writeCertificates(directory.resolve("root.crt.pem"), List.of(made.root));
        return made;
    }

    public static ManufacturerCa load(Path directory) throws IOException {
        var root = PemFile.readCertificates(directory.resolve("root.crt.pem")).getFirst();
        var certificate =
                PemFile.readCertificates(directory.resolve("ca.crt.pem")).getFirst();
        var key = PemFile.readPrivateKey(directory.resolve("ca.key.pem"));
        return new ManufacturerCa(root, new Identity(key, List.of(certificate)));
    }

    /** Makes a key pair and the certificate for it, as the factory does before the phone is boxed. */
    public Identity issue(MicRequest request) {
        return issue(request, request.keyType().generate());
    }

    /** The same for a key pair that was made before. */
    public Identity issue(MicRequest request, KeyPair keys) {
        return new CertificateMaker(subject(request), request.validity())
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth
                }))
                .issuedBy(issuer, keys);
    }

    /** Issuing CA and root, ready to be imported as trust anchors. */
    public String bundlePem() {
        return PemFile.text(List.of(issuer.certificate(), root));
    }

    public X509Certificate issuingCertificate() {
        return issuer.certificate();
    }

    public X509Certificate rootCertificate() {
        return root;
    }

    /** The order of a real MIC: {@code serialNumber="PID:CP-8861 SN:FCH...", O, OU=CTG, CN=CP-8861-SEP<MAC>}. */
    private static X500Name subject(MicRequest request) {
        var device = request.device();
        var name = new X500NameBuilder(BCStyle.INSTANCE);
        request.productId()
                .ifPresent(pid -> name.addRDN(
                        BCStyle.SERIALNUMBER,
                        "PID:" + pid + " SN:FCH" + device.mac().digits().substring(4)));
        return name.addRDN(BCStyle.O, ORGANIZATION)
                .addRDN(BCStyle.OU, "CTG")
                .addRDN(BCStyle.CN, device.commonName())
                .build();
    }

    private static CertificateMaker authority(String commonName, Duration life, int pathLength) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, ORGANIZATION)
                .addRDN(BCStyle.CN, commonName)
                .build();
        return new CertificateMaker(subject, Validity.startingNow(life))
                .critical(Extension.basicConstraints, new BasicConstraints(pathLength))
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }
}
