package io.offhook.console.activationcode;

import io.offhook.console.timeline.words.ReasonWords;
import java.time.Instant;
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

    public String words() {
        return ReasonWords.of(reason);
    }

    /** Empty where nothing is wrong with the certificate. */
    public String certificateWords() {
        return certificateReason == null ? "" : ReasonWords.certificate(certificateReason);
    }

    /** Whether its caller may be locked because of wrong guesses. */
    public boolean isThrottled() {
        return reason.equals("THROTTLED");
    }
}
