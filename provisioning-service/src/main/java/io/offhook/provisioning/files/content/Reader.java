package io.offhook.provisioning.files.content;

import io.offhook.provisioning.files.secret.PhoneSecrets;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Who can read a configuration decides what is in it. */
public sealed interface Reader {

    /** Whoever guesses a MAC, or listens: no password is in it. */
    record Anybody() implements Reader {}

    /** The one device that can decrypt it. */
    record OneDevice(X509Certificate certificate, Optional<PhoneSecrets> secrets) implements Reader {}

    default Optional<PhoneSecrets> mayKnow() {
        return switch (this) {
            case Anybody ignored -> Optional.empty();
            case OneDevice device -> device.secrets();
        };
    }
}
