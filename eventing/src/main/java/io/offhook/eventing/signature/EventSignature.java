package io.offhook.eventing.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Signs and verifies a record as it is on Kafka: its headers and the bytes of its value. Whatever a consumer reads is covered, but for
 * the trace context. {@code docs/events.md} has the canonical form, with an example.
 */
public final class EventSignature {

    /** The header, {@code <key id>.<base64url of the HMAC>}. */
    public static final String HEADER = "ce_offhooksignature";

    private static final byte[] FORM = "offhook-event-v1".getBytes(UTF_8);

    /** What is signed, in this order; the data follow. */
    static final List<String> HEADERS = List.of(
            "ce_source",
            "ce_type",
            "ce_id",
            "ce_subject",
            "ce_sequence",
            "ce_time",
            "ce_correlationid",
            "ce_causationid",
            "ce_actor");

    private EventSignature() {}

    /** Each part behind its length in four bytes, the greatest first. An absent header or value is empty. */
    static byte[] canonical(Map<String, String> headers, byte @Nullable [] data) {
        var parts = new ArrayList<byte[]>();
        parts.add(FORM);
        HEADERS.forEach(name -> parts.add(headers.getOrDefault(name, "").getBytes(UTF_8)));
        parts.add(data == null ? new byte[0] : data);
        var bytes = ByteBuffer.allocate(
                parts.stream().mapToInt(each -> Integer.BYTES + each.length).sum());
        parts.forEach(each -> bytes.putInt(each.length).put(each));
        return bytes.array();
    }

    static String sign(String keyId, SecretKey key, Map<String, String> headers, byte @Nullable [] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var tag = mac.doFinal(canonical(headers, data));
            return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    /**
     * Verifies under the key that the signature names.
     *
     * @param keys of the source, by id
     */
    static void verify(Map<String, SecretKey> keys, Map<String, String> headers, byte @Nullable [] data) {
        var signature = headers.get(HEADER);
        if (signature == null) {
            throw new UnverifiedEvent("no signature");
        }
        var keyId = signature.substring(0, Math.max(0, signature.lastIndexOf('.')));
        var key = keys.get(keyId);
        if (key == null) {
            throw new UnverifiedEvent("the key of the signature is not known");
        }
        // The text is compared: a lenient decoder would take several texts for one.
        if (!MessageDigest.isEqual(sign(keyId, key, headers, data).getBytes(UTF_8), signature.getBytes(UTF_8))) {
            throw new UnverifiedEvent("the signature does not match");
        }
    }
}
