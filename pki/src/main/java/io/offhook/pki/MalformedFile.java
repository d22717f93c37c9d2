package io.offhook.pki;

/** A file that no phone could read. The message begins with the tag and the offset where reading stopped. */
public final class MalformedFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        TRUNCATED,
        OVERSIZED,
        /** Bytes are left where nothing may follow. */
        TRAILING,
        UNEXPECTED_TAG,
        DUPLICATE_TAG,
        MISSING_TAG,
        WRONG_LENGTH,
        /** A version, role, hash or algorithm that nobody defined. */
        UNKNOWN_CODE,
        BAD_TEXT,
        BAD_CERTIFICATE,
        /** Two parts of the file that should say the same do not. */
        CONTRADICTION,
        /** Encrypted to another key, or changed since; which of them is not told. */
        UNDECRYPTABLE
    }

    private final Reason reason;
    private final int tag;
    private final int offset;

    /** @param offset of the tag, in bytes from the beginning of the file */
    public MalformedFile(Reason reason, int tag, int offset, String message) {
        super("tag " + tag + " at offset " + offset + ": " + message);
        this.reason = reason;
        this.tag = tag;
        this.offset = offset;
    }

    public Reason reason() {
        return reason;
    }

    public int tag() {
        return tag;
    }

    public int offset() {
        return offset;
    }
}
