package io.offhook.stack.pki;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Creates every {@link StackCertificate}, each self-signed. Trust lists contain the certificates themselves, so no CA is needed. */
public final class StackCertificates {
    /** As long as the life of a phone, because replacing a certificate needs a rollover of all trust lists. */
    private static final Duration LIFE = Duration.ofDays(10 * 365);

    private static final Pattern IP_V4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private final Path directory;
    private final Optional<String> outside;

    /** For this machine alone. */
    public StackCertificates(Path directory) {
        this(directory, Optional.empty());
    }

    /** @param outside a host beside those of this machine, for certificates that are still to be made */
    public StackCertificates(Path directory, Optional<String> outside) {
        this.directory = directory;
        this.outside = outside;
    }

    /** Creates missing certificates and keeps existing ones. Only the owner can read the keys. */
    public void ensure() throws IOException {
        Files.createDirectories(directory);
        for (var each : StackCertificate.values()) {
            if (!Files.exists(each.certificate(directory))) {
                var identity = make(each);
                PemFile.writePrivateKey(each.key(directory), identity.privateKey());
                PemFile.writeCertificates(each.certificate(directory), identity.chain());
            }
        }
    }

    private Identity make(StackCertificate which) {
        var subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, which.commonName())
                .addRDN(BCStyle.O, "Offhook")
                .build();
        var maker = new CertificateMaker(subject, Validity.startingNow(LIFE));
        return (which == StackCertificate.CAPF ? ca(maker) : server(maker))
                .plain(Extension.subjectAlternativeName, hosts())
                .selfSigned(which.keyType().generate());
    }

    /** Issues the certificates of phones, and no CAs. */
    private static CertificateMaker ca(CertificateMaker maker) {
        return maker.critical(Extension.basicConstraints, new BasicConstraints(0))
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign));
    }

    private static CertificateMaker server(CertificateMaker maker) {
        return maker.critical(Extension.basicConstraints, new BasicConstraints(false))
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    }

    private GeneralNames hosts() {
        return new GeneralNames(Stream.concat(Stream.of("localhost", "127.0.0.1"), outside.stream())
                .map(host -> new GeneralName(
                        IP_V4.matcher(host).matches() ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }
}
