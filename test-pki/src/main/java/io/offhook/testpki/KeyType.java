package io.offhook.testpki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** The two kinds of key a phone of today carries. */
public enum KeyType {
    /** RSA with 2048 bits, as in nearly every certificate in the field. */
    RSA,
    /** NIST P-256: made in a blink, which is why thousands of virtual phones use it. */
    EC;

    private static final int RSA_BITS = 2048;

    public KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance(name());
            generator.initialize(
                    switch (this) {
                        case RSA -> new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4);
                        case EC -> new ECGenParameterSpec("secp256r1");
                    });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK makes no " + name() + " keys", e);
        }
    }
}
