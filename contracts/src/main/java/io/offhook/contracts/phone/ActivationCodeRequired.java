package io.offhook.contracts.phone;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator asked for a code, the first or a new one: a live one is replaced.
 *
 * @param mac present when the code must work on that device alone
 * @param codeLife how long the code is to be accepted; absent: as the settings say
 * @param mraAllowed whether the phone may be outside the premises; absent: it may not
 */
public record ActivationCodeRequired(
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String mac,
        @Nullable String ownerId,
        @Nullable Duration codeLife,
        @Nullable Boolean mraAllowed)
        implements PhoneEvent {

    /** On the premises, and the code lives as the settings say. */
    public ActivationCodeRequired(
            UUID phoneId, String deviceName, String model, @Nullable String mac, @Nullable String ownerId) {
        this(phoneId, deviceName, model, mac, ownerId, null, null);
    }

    public boolean allowsMra() {
        return Boolean.TRUE.equals(mraAllowed);
    }
}
