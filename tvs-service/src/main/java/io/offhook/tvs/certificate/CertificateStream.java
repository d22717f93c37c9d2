package io.offhook.tvs.certificate;

/** Names of the certificates' streams. */
public final class CertificateStream {

    private CertificateStream() {}

    /** @param fingerprint SHA-256 of the certificate, lower-case hex */
    public static String id(String fingerprint) {
        return "certificate/" + fingerprint;
    }
}
