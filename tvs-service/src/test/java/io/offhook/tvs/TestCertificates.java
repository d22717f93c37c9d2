package io.offhook.tvs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.pki.Role;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.SignerCertificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Certificates for phones and CAs, valid at {@link #NOW}. */
public final class TestCertificates {

    public static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    public static final X509Certificate CALL_MANAGER =
            SignerCertificate.rsa("CCM").certificate();
    public static final X509Certificate TVS = SignerCertificate.rsa("TVS").certificate();
    public static final X509Certificate TFTP_WITH_EC_KEY =
            SignerCertificate.ec("TFTP").certificate();
    public static final X509Certificate MANUFACTURER_CA = CertificateMaker.ca("Manufacturer CA")
            .keyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
            .selfSigned()
            .certificate();

    /** What a query calls {@link #CALL_MANAGER} and its issuer. */
    public static final String CALL_MANAGER_NAME = "CN=CCM;O=Offhook Tests";

    private TestCertificates() {}

    public static byte[] pem(X509Certificate certificate) {
        return pemText(certificate).getBytes(UTF_8);
    }

    static String pemText(X509Certificate certificate) {
        return PemFile.text(List.of(certificate));
    }

    /** The certificates of a list that have this role, in its order. */
    public static List<X509Certificate> listed(TrustList list, Role role) {
        return list.records().stream()
                .filter(record -> record.role() == role)
                .map(TrustListRecord::certificate)
                .toList();
    }
}
