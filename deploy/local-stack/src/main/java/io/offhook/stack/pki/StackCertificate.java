package io.offhook.stack.pki;

import io.offhook.testpki.KeyType;
import java.nio.file.Path;
import java.util.Locale;

/** The certificates of this stack that phones trust, with their role in the TVS service. */
public enum StackCertificate {
    /** Signs trust lists. */
    SAST("SAST", KeyType.RSA),
    /** Signs trust lists if the first SAST is lost or is being replaced. */
    RECOVERY_SAST("SAST", KeyType.RSA),
    /** Signs phone files. */
    TFTP("TFTP", KeyType.RSA),
    /** The TLS certificate of the HTTPS file server. */
    TFTP_EC("TFTP", KeyType.EC),
    /** The TLS certificate of the CAPF listener, and the CA that issues LSCs. */
    CAPF("CAPF", KeyType.RSA),
    /** The TLS certificate of the TVS listener. */
    TVS("TVS", KeyType.RSA),
    /** The same for phones that take elliptic curves. */
    TVS_EC("TVS", KeyType.EC);

    private final String role;
    private final KeyType keyType;

    StackCertificate(String role, KeyType keyType) {
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

    /** {@code TFTP-EC}. Names of CAPF begin with {@code CAPF-}: by that a certificate is known as an LSC. */
    String commonName() {
        return this == CAPF ? "CAPF-Offhook" : hyphenated();
    }

    private String fileName() {
        return hyphenated().toLowerCase(Locale.ROOT);
    }

    private String hyphenated() {
        return name().replace('_', '-');
    }
}
