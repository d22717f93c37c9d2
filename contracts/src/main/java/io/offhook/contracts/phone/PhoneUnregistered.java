package io.offhook.contracts.phone;

import java.util.UUID;

/**
 * No line of the phone's device is registered any more.
 *
 * @param deviceName {@code SEP<MAC>}
 * @param reason {@code EXPIRED} if it did not come again in time, {@code REMOVED} if it signed off
 */
public record PhoneUnregistered(UUID phoneId, String deviceName, String reason) implements PhoneEvent {}
