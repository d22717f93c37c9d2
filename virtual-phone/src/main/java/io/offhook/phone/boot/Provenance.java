package io.offhook.phone.boot;

/**
 * Why a phone took a file.
 *
 * @param message for a person
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

    /** What a phone does that holds no trust list. */
    public static final Provenance UNSIGNED =
            new Provenance(Kind.UNSIGNED, "unsigned, as this phone holds no trust list");
}
