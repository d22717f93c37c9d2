package io.offhook.provisioning.files.content;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Who can read a configuration. That decides whether passwords are in it. */
public sealed interface Recipient {

    /** A file that is not encrypted: everybody who guesses a MAC or reads the network traffic can read it. It holds no password. */
    record Anybody() implements Recipient {}

    /** A file that is encrypted to the key of one device. */
    record OneDevice(X509Certificate certificate, Optional<PhoneSecrets> secrets) implements Recipient {}

    default Optional<PhoneSecrets> passwords() {
        return switch (this) {
            case Anybody ignored -> Optional.empty();
            case OneDevice device -> device.secrets();
        };
    }
}
