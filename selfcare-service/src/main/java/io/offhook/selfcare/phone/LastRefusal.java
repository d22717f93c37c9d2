package io.offhook.selfcare.phone;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device was refused that tried the code of a phone, or that has the name of the phone.
 *
 * @param model of the device, from its certificate
 * @param retryAt from when on it may try again
 */
public record LastRefusal(
        RefusalKind kind,
        Instant at,
        @Nullable String model,
        @Nullable Instant retryAt) {

    /** Later, nobody stands in front of the phone any more. */
    public static final Duration SHOWN_FOR = Duration.ofHours(12);

    boolean isShown(Instant now) {
        return now.isBefore(at.plus(SHOWN_FOR)) && (retryAt == null || now.isBefore(retryAt));
    }
}
