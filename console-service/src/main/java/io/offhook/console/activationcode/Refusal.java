package io.offhook.console.activationcode;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redemption that was refused.
 *
 * @param position in the timeline
 * @param deviceName absent: the certificate is not trusted, and nobody vouches for a name in it
 * @param claimedDeviceName in a certificate that is not trusted
 * @param certificateReason what is wrong with the certificate
 * @param retryAt from when on the device may try again
 */
public record Refusal(
        long position,
        Instant at,
        String reason,
        @Nullable String deviceName,
        @Nullable String claimedDeviceName,
        @Nullable UUID phoneId,
        @Nullable String fingerprint,
        @Nullable String address,
        @Nullable String certificateReason,
        @Nullable Instant retryAt) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("MALFORMED", "Not a code"),
            Map.entry("UNKNOWN", "Code not known"),
            Map.entry("EXPIRED", "Code expired"),
            Map.entry("RELEASED", "Code withdrawn"),
            Map.entry("ALREADY_USED", "Code used by another phone"),
            Map.entry("NOT_ACCEPTED", "Code not accepted"),
            Map.entry("NOT_ALLOWED_OUTSIDE", "Outside the premises"),
            Map.entry("MODEL_MISMATCH", "Code for another model"),
            Map.entry("DEVICE_MISMATCH", "Code for another device"),
            Map.entry("LOCKED", "Device locked"),
            Map.entry("UNEXPECTED_DEVICE", "Device not expected"),
            Map.entry("UNTRUSTED_CERTIFICATE", "Certificate not trusted"),
            Map.entry("THROTTLED", "Too many wrong codes"),
            Map.entry("BUSY", "Service busy"));

    /** For a person; a reason that this console does not know in its own letters. */
    public static String words(String reason) {
        return WORDS.getOrDefault(reason, reason.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    public String words() {
        return words(reason);
    }

    /** Whether its caller may be locked because of wrong guesses. */
    public boolean isThrottled() {
        return reason.equals("THROTTLED");
    }
}
