package io.offhook.pki.list;

import java.util.Arrays;
import java.util.Optional;

/** What phones should do with the certificates of a list. */
public enum SignerVersion {
    V1_0(0),
    /** Turns on elliptic curves, and HTTPS on port 6971 for the phone's own file. */
    V1_1(1);

    private final int minor;

    SignerVersion(int minor) {
        this.minor = minor;
    }

    /** Major in the high byte, minor in the low one. */
    public int code() {
        return 0x100 | minor;
    }

    public static Optional<SignerVersion> of(int code) {
        return Arrays.stream(values()).filter(version -> version.code() == code).findFirst();
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}
