package io.offhook.pki.x509;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.offhook.pki.x509.UnreadableFile.Fault;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Reads PEM blocks with any text between them, PKCS#7 as PEM or DER, and a single DER certificate. Messages say where reading
 * stopped and never quote the file.
 */
public final class CertificateBundle {

    static final int MAX_BYTES = 1024 * 1024;
    static final int MAX_CERTIFICATES = 256;

    private static final Set<String> LABELS = Set.of("CERTIFICATE", "X509 CERTIFICATE", "PKCS7", "CMS");
    private static final byte DER_SEQUENCE = 0x30;

    private CertificateBundle() {}

    /**
     * The certificates in the order of the file.
     *
     * @throws UnreadableFile if it holds anything but certificates, or none
     */
    public static List<X509Certificate> read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new UnreadableFile(Fault.BUNDLE_TOO_LARGE, "The file has more than " + MAX_BYTES + " bytes.");
        }
        var certificates = file.length > 0 && file[0] == DER_SEQUENCE ? decode(file, 1) : readPem(file);
        if (certificates.isEmpty()) {
            throw new UnreadableFile(
                    Fault.NO_CERTIFICATE,
                    "There is no certificate in the file. Send PEM, with lines "
                            + "that read -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----.");
        }
        if (certificates.size() > MAX_CERTIFICATES) {
            throw new UnreadableFile(
                    Fault.BUNDLE_TOO_LARGE, "The file holds more than " + MAX_CERTIFICATES + " certificates.");
        }
        return certificates;
    }

    private static List<X509Certificate> readPem(byte[] file) {
        var text = new String(file, ISO_8859_1);
        if (text.contains("PRIVATE KEY-----")) {
            throw new UnreadableFile(
                    Fault.PRIVATE_KEY,
                    "The file holds a private key. Nothing was imported or kept. "
                            + "A CA's private key must never leave its owner: if this one is real, consider it compromised.");
        }
        var certificates = new ArrayList<X509Certificate>();
        int number = 0;
        for (var block : blocks(text)) {
            number++;
            if (!LABELS.contains(block.label())) {
                throw malformed(number, "is not a certificate but of the type " + block.label());
            }
            certificates.addAll(decode(block.content(), number));
        }
        return certificates;
    }

    private static List<Pem.Block> blocks(String text) {
        try {
            return Pem.blocks(text);
        } catch (Pem.MalformedBlock e) {
            throw malformed(e.number(), "is damaged: no base64, or without its END line");
        }
    }

    /** One certificate, or those of a PKCS#7 container. */
    private static List<X509Certificate> decode(byte[] der, int block) {
        try {
            Collection<?> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(der));
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            throw malformed(block, "cannot be read as a certificate");
        }
    }

    private static UnreadableFile malformed(int block, String how) {
        return new UnreadableFile(
                Fault.MALFORMED_BUNDLE, "Block " + block + " of the file " + how + ". Nothing was imported.");
    }
}
