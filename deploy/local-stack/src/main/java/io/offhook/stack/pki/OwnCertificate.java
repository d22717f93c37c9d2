package io.offhook.stack.pki;

import io.offhook.testpki.KeyType;
import java.nio.file.Path;
import java.util.Locale;

/** A certificate with a key in this stack's hands, and its role in the words of the TVS service. */
public enum OwnCertificate {
    /** Signs trust lists. */
    SAST("SAST", KeyType.RSA),
    /** Signs them when the other cannot, or while another takes its place. */
    RECOVERY_SAST("SAST", KeyType.RSA),
    /** Signs phones' files. */
    TFTP("TFTP", KeyType.RSA),
    /** The server of phones' own files over HTTPS. */
    TFTP_EC("TFTP", KeyType.EC),
    /** The server that phones ask about certificates. */
    TVS("TVS", KeyType.RSA);

    private final String role;
    private final KeyType keyType;

    OwnCertificate(String role, KeyType keyType) {
        this.role = role;
        this.keyType = keyType;
    }

    public String role() {
        return role;
    }

    public Path certificate(Path directory) {
        return directory.resolve(fileName() + ".crt.pem");
    }

    public Path key(Path directory) {
        return directory.resolve(fileName() + ".key.pem");
    }

    KeyType keyType() {
        return keyType;
    }

    /** {@code TFTP-EC} */
    String commonName() {
        return name().replace('_', '-');
    }

    private String fileName() {
        return commonName().toLowerCase(Locale.ROOT);
    }
}
