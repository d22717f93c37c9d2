package io.offhook.pki.mic;

/** Why a device's certificate chain is rejected. */
public enum MicRejection {
    NO_CERTIFICATE("the device presented no certificate"),
    UNREADABLE("the certificate cannot be read"),
    CHAIN_TOO_LONG("the certificate chain is too long"),
    CERTIFICATE_TOO_LARGE("a certificate of the chain is too large"),
    UNACCEPTED_KEY("a key of the chain is of a kind that no manufacturer uses"),
    WEAK_KEY("a key of the chain is too weak"),
    KEY_TOO_LARGE("a key of the chain is too large"),
    WEAK_SIGNATURE("a certificate of the chain is signed with an algorithm that is not accepted"),
    UNKNOWN_EXTENSION("a certificate of the chain has a critical extension that is not understood"),
    NOT_FOR_CLIENTS("the certificate is not for client authentication"),
    NOT_A_CA("the certificate was issued by one that may not issue any"),
    PATH_TOO_LONG("a CA above the certificate allows fewer CAs below it"),
    UNTRUSTED_ISSUER("no trust anchor vouches for the certificate"),
    EXPIRED_ISSUER("a CA above the certificate is not valid now"),
    REVOKED("the certificate, or a CA above it, was revoked"),
    UNREADABLE_NAME("the subject's CN is not CP-<model>-SEP<MAC>"),
    PRODUCT_MISMATCH("the product id in the subject names another model"),
    DENIED("the device was denied by an administrator"),
    NOT_YET_VALID("the certificate is not valid yet"),
    EXPIRED("the certificate has expired");

    private final String text;

    MicRejection(String text) {
        this.text = text;
    }

    /** For a person to read. */
    public String text() {
        return text;
    }
}
