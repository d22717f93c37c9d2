package io.offhook.pki.x509;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.IntStream;

/** The key usage of a certificate in the names of RFC 5280, section 4.2.1.3. */
public final class KeyUsages {

    private static final List<String> NAMES = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign",
            "encipherOnly",
            "decipherOnly");

    private KeyUsages() {}

    /** Empty if the certificate has no such extension, which allows every use. */
    public static List<String> of(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null
                ? List.of()
                : IntStream.range(0, Math.min(usage.length, NAMES.size()))
                        .filter(bit -> usage[bit])
                        .mapToObj(NAMES::get)
                        .toList();
    }
}
