package io.offhook.stack.pki;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Makes the certificates of {@link OwnCertificate}, each signed by itself; phones trust them by name, not by a CA. */
public final class PhonePki {
    /** As long as phones last: replacing one takes a rollover, or a visit to every phone. */
    private static final Duration LIFE = Duration.ofDays(10 * 365);

    private final Path directory;

    public PhonePki(Path directory) {
        this.directory = directory;
    }

    /** Makes what is missing; what is there stays. Keys are their owner's alone. */
    public void ensure() throws IOException {
        Files.createDirectories(directory);
        for (var each : OwnCertificate.values()) {
            if (!Files.exists(each.certificate(directory))) {
                var identity = make(each);
                PemFile.writePrivateKey(each.key(directory), identity.privateKey());
                PemFile.writeCertificates(each.certificate(directory), identity.chain());
            }
        }
    }

    private static Identity make(OwnCertificate which) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, which.commonName())
                .addRDN(BCStyle.O, "Offhook")
                .build();
        return new CertificateMaker(subject, Validity.startingNow(LIFE))
                .critical(Extension.basicConstraints, new BasicConstraints(false))
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .plain(Extension.subjectAlternativeName, hosts())
                .selfSigned(which.keyType().generate());
    }

    private static GeneralNames hosts() {
        return new GeneralNames(List.of(
                        new GeneralName(GeneralName.dNSName, "localhost"),
                        new GeneralName(GeneralName.iPAddress, "127.0.0.1"))
                .toArray(GeneralName[]::new));
    }
}
