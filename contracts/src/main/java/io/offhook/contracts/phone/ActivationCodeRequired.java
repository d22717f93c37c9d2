package io.offhook.contracts.phone;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator asked for a code, the first or a new one: a live one is replaced.
 *
 * @param mac present when the code must work on that device alone
 */
public record ActivationCodeRequired(
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String mac,
        @Nullable String ownerId) implements PhoneEvent {}
