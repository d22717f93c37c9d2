package io.offhook.console.overview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device that was refused and has not redeemed a code since.
 *
 * @param deviceName as it is, or as its certificate claims; absent: it claims none
 * @param phoneId of the phone whose code it tried, or which it is; absent: none is known
 */
public record RefusedDevice(
        @Nullable String deviceName,
        @Nullable String fingerprint,
        @Nullable UUID phoneId,
        String reason,
        Instant at) {

    /** By what it is found. */
    public String handle() {
        return deviceName != null ? deviceName : fingerprint != null ? fingerprint : "";
    }
}
