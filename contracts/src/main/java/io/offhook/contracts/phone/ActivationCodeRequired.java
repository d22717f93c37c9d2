package io.offhook.contracts.phone;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator or the owner asked for a code, the first or a new one: a live one is replaced.
 *
 * @param mac present when the code must work on that device alone
 * @param codeLife how long the code is to be accepted; absent: as the settings say
 * @param mraAllowed whether the phone may be outside the premises; absent: it may not
 * @param withdrawnCodeId the code that the owner reported lost, or says to have not used; who redeems it from now on does not get the phone
 */
public record ActivationCodeRequired(
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String mac,
        @Nullable String ownerId,
        @Nullable Duration codeLife,
        @Nullable Boolean mraAllowed,
        @Nullable UUID withdrawnCodeId)
        implements PhoneEvent {

    /** No code is withdrawn by name. */
    public ActivationCodeRequired(
            UUID phoneId,
            String deviceName,
            String model,
            @Nullable String mac,
            @Nullable String ownerId,
            @Nullable Duration codeLife,
            @Nullable Boolean mraAllowed) {
        this(phoneId, deviceName, model, mac, ownerId, codeLife, mraAllowed, null);
    }

    /** On the premises, and the code lives as the settings say. */
    public ActivationCodeRequired(
            UUID phoneId, String deviceName, String model, @Nullable String mac, @Nullable String ownerId) {
        this(phoneId, deviceName, model, mac, ownerId, null, null);
    }

    public boolean allowsMra() {
        return Boolean.TRUE.equals(mraAllowed);
    }

    /** The same, and this code is withdrawn. */
    public ActivationCodeRequired withdrawing(UUID codeId) {
        return new ActivationCodeRequired(phoneId, deviceName, model, mac, ownerId, codeLife, mraAllowed, codeId);
    }
}
