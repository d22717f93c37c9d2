package io.offhook.tvs.verification.wire;

/** Tags of the elements, {@code docs/wire-formats.md}, section 4. What has another tag is skipped. */
final class Tag {

    /** A byte 0x01, then the text, without a NUL. */
    static final byte DEVICE_NAME = 1;
    /** DER. */
    static final byte CERTIFICATE = 2;
    /** RDNs joined by {@code ;} and a NUL. */
    static final byte SUBJECT = 3;
    /** As the subject. */
    static final byte ISSUER = 4;
    /** Unsigned, big-endian. */
    static final byte SERIAL = 5;
    /** One byte: 0 valid, 1 invalid. */
    static final byte STATUS = 7;
    /** One byte each. */
    static final byte ROLES = 8;
    /** Seconds, four bytes. */
    static final byte TIME_TO_LIVE = 9;

    private Tag() {}
}
