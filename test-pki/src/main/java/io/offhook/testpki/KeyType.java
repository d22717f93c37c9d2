package io.offhook.testpki;

import java.security.KeyPair;

/** The two kinds of key a phone of today carries. */
public enum KeyType {
    /** RSA with 2048 bits, as in nearly every certificate in the field. */
    RSA,
    /** NIST P-256: generated in a millisecond, so thousands of virtual phones use it. */
    EC;

    private static final int RSA_BITS = 2048;

    public KeyPair generate() {
        return switch (this) {
            case RSA -> Keys.rsa(RSA_BITS);
            case EC -> Keys.ec();
        };
    }
}
