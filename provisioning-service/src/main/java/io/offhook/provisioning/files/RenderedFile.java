package io.offhook.provisioning.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A file as it goes out; the tag changes exactly when the content does. */
record RenderedFile(String content, String tag) {

    private static final int HASH_BYTES = 16;

    static RenderedFile of(String content) {
        return new RenderedFile(content, "\"" + hash(content) + "\"");
    }

    /** 32 hexadecimal digits that stand for a content. */
    static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
