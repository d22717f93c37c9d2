package io.offhook.tvs.anchor;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.IntStream;

/** What a certificate says its key is for, in the words of RFC 5280, section 4.2.1.3. */
public final class KeyUses {

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

    private KeyUses() {}

    /** Empty where it says nothing, which allows everything. */
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
