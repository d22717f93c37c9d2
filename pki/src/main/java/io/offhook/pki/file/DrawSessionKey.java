package io.offhook.pki.file;

import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;

/** Where the randomness of encrypted files comes from. */
@FunctionalInterface
public interface DrawSessionKey {

    SessionKey drawFor(RSAPublicKey device);

    static DrawSessionKey from(SecureRandom random) {
        return device -> SessionKey.draw(device, random);
    }
}
