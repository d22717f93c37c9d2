package io.offhook.provisioning.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.pki.HashAlgorithm;

/** A file as it is sent: whole, and never changed. */
public final class ServedFile {

    private static final int TAG_DIGITS = 32;

    private final Kind kind;
    private final byte[] content;
    private final String tag;

    private ServedFile(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content;
        this.tag = HashAlgorithm.SHA256.hex(content).substring(0, TAG_DIGITS);
    }

    /** What a file holds. */
    public enum Kind {
        XML("application/xml; charset=utf-8"),
        /** A binary header with a signature, then maybe a body. */
        SIGNED("application/octet-stream");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    public static ServedFile xml(String text) {
        return new ServedFile(Kind.XML, text.getBytes(UTF_8));
    }

    public static ServedFile signed(byte[] content) {
        return new ServedFile(Kind.SIGNED, content.clone());
    }

    public Kind kind() {
        return kind;
    }

    /** In bytes. */
    public int size() {
        return content.length;
    }

    /** A new array, which the caller may change. */
    public byte[] content() {
        return content.clone();
    }

    /** 32 hexadecimal digits: a hash of the content. */
    public String tag() {
        return tag;
    }
}
