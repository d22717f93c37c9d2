package io.offhook.provisioning.files.content;

import io.offhook.pki.HashAlgorithm;
import java.nio.charset.StandardCharsets;

/** A file before it is wrapped into anything: XML. */
public record RenderedFile(String content) {

    private static final int STAMP_DIGITS = 32;

    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** 32 hexadecimal digits that stand for a text. */
    static String stamp(String text) {
        return HashAlgorithm.SHA256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, STAMP_DIGITS);
    }
}
