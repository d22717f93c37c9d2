package io.offhook.activation.trust;

/** Why a certificate is not accepted as a manufacturer's. */
public enum MicRejection {
    NO_CERTIFICATE("the device presented no certificate"),
    CHAIN_TOO_LONG("the certificate chain is too long"),
    UNREADABLE_NAME("the subject's CN is not CP-<model>-SEP<MAC>"),
    PRODUCT_MISMATCH("the product id in the subject names another model"),
    NOT_FOR_CLIENTS("the certificate is not for client authentication"),
    WEAK_KEY("the key is too weak"),
    EXPIRED("the certificate has expired"),
    NOT_YET_VALID("the certificate is not valid yet"),
    UNTRUSTED_ISSUER("no trust anchor vouches for the certificate");

    private final String text;

    MicRejection(String text) {
        this.text = text;
    }

    /** For a person to read. */
    public String text() {
        return text;
    }
}
