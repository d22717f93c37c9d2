package io.offhook.contracts.phone;

import java.util.UUID;

/**
 * The device was taken away from the record: it has a {@code BAT} name again and can take another device of its model.
 */
public record PhoneMacBlanked(UUID phoneId, String previousDeviceName, String deviceName) implements PhoneEvent {}
