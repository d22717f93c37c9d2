package io.offhook.phone.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as received, text or TLV. */
public final class FileContent {

    private final byte[] bytes;

    public FileContent(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static FileContent of(String text) {
        return new FileContent(text.getBytes(StandardCharsets.UTF_8));
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
