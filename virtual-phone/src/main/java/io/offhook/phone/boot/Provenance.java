package io.offhook.phone.boot;

/**
 * Why a phone accepts a file.
 *
 * @param message text for the user
 */
public record Provenance(Kind kind, String message) {

    /** How the file was protected. */
    public enum Kind {
        UNSIGNED,
        SIGNED,
        ENCRYPTED,
        /** Unsigned, but from a server whose certificate the phone accepts. */
        HTTPS
    }

    /** A phone without a trust list accepts unsigned files. */
    public static final Provenance UNSIGNED =
            new Provenance(Kind.UNSIGNED, "unsigned, because this phone has no trust list");
}
