package io.offhook.tvs.anchor;

/** Names of the anchors' streams. */
public final class AnchorStream {

    private AnchorStream() {}

    /** @param fingerprint SHA-256 of the certificate, lower-case hex */
    public static String id(String fingerprint) {
        return "anchor/" + fingerprint;
    }
}
