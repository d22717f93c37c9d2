package io.offhook.tvs.certificate;

import java.security.cert.X509Certificate;
import java.util.List;

/** Whether a trust list can hold a certificate. */
public final class ListRules {

    private ListRules() {}

    /** Returns why not, if so. */
    public static List<String> objections(X509Certificate certificate) {
        return TrustListUsage.recordBytes(certificate).isPresent()
                ? List.of()
                : List.of("cannot be written into a trust list");
    }
}
