package io.offhook.pki.file;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files, told apart by their header's version. */
public enum FileKind {
    TRUST_LIST(1, 2),
    SIGNED(1, 0),
    ENCRYPTED(2, 0);

    private final int major;
    private final int minor;

    FileKind(int major, int minor) {
        this.major = major;
        this.minor = minor;
    }

    int code() {
        return major << 8 | minor;
    }

    static Optional<FileKind> of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code() == code).findFirst();
    }

    public String version() {
        return major + "." + minor;
    }
}
