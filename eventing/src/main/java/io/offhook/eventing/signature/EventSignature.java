package io.offhook.eventing.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.contracts.record.CanonicalRecord;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Signs and verifies a record as it is on Kafka, see {@link CanonicalRecord}. */
public final class EventSignature {

    /** The header, {@code <key id>.<base64url of the HMAC>}. */
    public static final String HEADER = "ce_offhooksignature";

    private EventSignature() {}

    static String sign(String keyId, SecretKey key, Map<String, String> headers, byte @Nullable [] data) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var tag = mac.doFinal(CanonicalRecord.bytes(headers, data));
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
