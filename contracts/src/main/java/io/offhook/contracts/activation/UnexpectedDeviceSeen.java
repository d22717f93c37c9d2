package io.offhook.contracts.activation;

import org.jspecify.annotations.Nullable;

/**
 * A genuine device that is on no list asked to be activated. Published once for a device and a policy. Stream id: {@code
 * unexpected-device/SEP<MAC>/ALARM}, or {@code REFUSE}.
 *
 * @param deviceName {@code SEP<MAC>}
 * @param refused whether it was refused; if not, it was let in and this is the alarm
 */
public record UnexpectedDeviceSeen(
        String deviceName, @Nullable String model, boolean refused) implements ExpectationEvent {}
