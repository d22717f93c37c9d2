package io.offhook.tvs.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.offhook.tvs.bundle.UnreadableBundle.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an administrator may have at hand: PEM blocks with any text between them, PKCS#7 as PEM or DER, a single DER
 * certificate. Never says what stands in a file, only where it stopped.
 */
public final class BundleReader {

    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_CERTIFICATES = 256;

    private static final Set<String> CERTIFICATES = Set.of("CERTIFICATE", "X509 CERTIFICATE", "PKCS7", "CMS");
    private static final byte DER_SEQUENCE = 0x30;

    /** A byte order mark, an indent or a mail's quotation mark may come before it; the parser wants it to begin its line. */
    private static final Pattern BEGIN = Pattern.compile("(?m)^.*?-----BEGIN ");

    private BundleReader() {}

    /**
     * The certificates in the order of the file.
     *
     * @throws UnreadableBundle if it holds anything but certificates, or none
     */
    public static List<X509Certificate> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new UnreadableBundle(Fault.TOO_LARGE, "The file has more than " + MOST_BYTES + " bytes.");
        }
        var certificates = file.length > 0 && file[0] == DER_SEQUENCE ? decode(file, 1) : readPem(file);
        if (certificates.isEmpty()) {
            throw new UnreadableBundle(
                    Fault.NO_CERTIFICATE,
                    "There is no certificate in the file. Send PEM, with lines "
                            + "that read -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----.");
        }
        return certificates;
    }

    private static List<X509Certificate> readPem(byte[] file) {
        var text = new String(file, ISO_8859_1);
        if (text.contains("PRIVATE KEY-----")) {
            throw new UnreadableBundle(
                    Fault.PRIVATE_KEY,
                    "The file holds a private key. Nothing was imported or kept. "
                            + "A CA's private key must never leave its owner: if this one is real, consider it compromised.");
        }
        var certificates = new ArrayList<X509Certificate>();
        var blocks = new PEMParser(new StringReader(BEGIN.matcher(text).replaceAll("\n-----BEGIN ")));
        int block = 1;
        for (var pem = next(blocks, block); pem != null; pem = next(blocks, ++block)) {
            if (!CERTIFICATES.contains(pem.getType())) {
                throw malformed(block, "is not a certificate but of the type " + pem.getType());
            }
            certificates.addAll(decode(pem.getContent(), block));
            if (certificates.size() > MOST_CERTIFICATES) {
                throw new UnreadableBundle(
                        Fault.TOO_LARGE, "The file holds more than " + MOST_CERTIFICATES + " certificates.");
            }
        }
        return certificates;
    }

    private static @Nullable PemObject next(PEMParser blocks, int block) {
        try {
            return blocks.readPemObject();
        } catch (IOException | RuntimeException e) {
            throw malformed(block, "is damaged: no base64, or without its END line");
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

    private static UnreadableBundle malformed(int block, String how) {
        return new UnreadableBundle(
                Fault.MALFORMED, "Block " + block + " of the file " + how + ". Nothing was imported.");
    }
}
