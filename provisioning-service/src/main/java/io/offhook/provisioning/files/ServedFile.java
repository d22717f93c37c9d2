package io.offhook.provisioning.files;

import io.offhook.pki.HashAlgorithm;
import io.offhook.provisioning.files.content.RenderedFile;

/** A file as it goes out, whole and never changed. */
public final class ServedFile {

    /** What is inside, for those who want to know. */
    public enum Kind {
        XML("application/xml; charset=utf-8"),
        /** A binary header, and maybe a body that is encrypted. */
        SIGNED("application/octet-stream");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private static final int TAG_DIGITS = 32;

    private final Kind kind;
    private final byte[] content;
    private final String tag;

    private ServedFile(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
        this.tag = HashAlgorithm.SHA256.hex(content).substring(0, TAG_DIGITS);
    }

    public static ServedFile of(RenderedFile file) {
        return new ServedFile(Kind.XML, file.bytes());
    }

    public static ServedFile of(Kind kind, byte[] content) {
        return new ServedFile(kind, content.clone());
    }

    public Kind kind() {
        return kind;
    }

    public int size() {
        return content.length;
    }

    /** A copy. */
    public byte[] content() {
        return content.clone();
    }

    /** 32 hexadecimal digits that change exactly when the content does. */
    public String tag() {
        return tag;
    }
}
