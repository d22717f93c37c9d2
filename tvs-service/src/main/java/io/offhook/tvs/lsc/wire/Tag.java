package io.offhook.tvs.lsc.wire;

import java.util.Set;

/** Tags of the elements of phones' messages and ours. */
final class Tag {

    /** One byte. */
    static final int REASON = 1;
    /** Text. */
    static final int REASON_INFO = 2;
    /** One byte: 1 LSC, 2 MIC. */
    static final int CERTIFICATE_TYPE = 3;
    /** 0x01, length of all behind it, 0x00, type, DER. */
    static final int CERTIFICATE = 4;
    /** With SHA-1. */
    static final int SIGNED_DATA = 6;
    /** One byte: 3. */
    static final int VERSION = 7;
    /** One byte, always 0 here: the server knows what it wants. */
    static final int AUTHENTICATION_TYPE = 8;
    /** SubjectPublicKeyInfo. */
    static final int PUBLIC_KEY = 9;
    /** Two bytes. */
    static final int KEY_SIZE = 10;
    /** Text and a NUL. */
    static final int PASSWORD = 11;
    /** Text and a NUL. */
    static final int DEVICE_NAME = 13;
    /** Three blocks: 0 certificate, 1 proof with SHA-1, 3 proof with SHA-512. */
    static final int SUDI = 16;
    /** One byte: 0 RSA, 1 EC. */
    static final int KEY_TYPE = 17;
    /** One byte, see {@link io.offhook.tvs.lsc.key.Curve}. */
    static final int CURVE = 18;
    /** 3 (SHA-512), length, proof. */
    static final int SIGNED_DATA_SHA512 = 20;

    /** Whatever else is in a message ends the session: so phones do with ours. */
    static final Set<Integer> KNOWN = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20);

    private Tag() {}
}
