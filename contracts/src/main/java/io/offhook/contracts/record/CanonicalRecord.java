package io.offhook.contracts.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a record that its signature and its hash cover: whatever a consumer reads, but for the trace context. {@code
 * docs/events.md} has the form, with an example.
 */
public final class CanonicalRecord {

    /** What is covered, in this order; the data follow. */
    public static final List<String> HEADERS = List.of(
            "ce_source",
            "ce_type",
            "ce_id",
            "ce_subject",
            "ce_sequence",
            "ce_time",
            "ce_correlationid",
            "ce_causationid",
            "ce_actor");

    private static final byte[] FORM = "offhook-event-v1".getBytes(UTF_8);

    private CanonicalRecord() {}

    /** Each part behind its length in four bytes, the greatest first. An absent header or value is empty. */
    public static byte[] bytes(Map<String, String> headers, byte @Nullable [] data) {
        var parts = new ArrayList<byte[]>();
        parts.add(FORM);
        HEADERS.forEach(name -> parts.add(headers.getOrDefault(name, "").getBytes(UTF_8)));
        parts.add(data == null ? new byte[0] : data);
        var bytes = ByteBuffer.allocate(
                parts.stream().mapToInt(each -> Integer.BYTES + each.length).sum());
        parts.forEach(each -> bytes.putInt(each.length).put(each));
        return bytes.array();
    }

    /** SHA-256 of the bytes, base64url without padding. */
    public static String hash(Map<String, String> headers, byte @Nullable [] data) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes(headers, data));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
