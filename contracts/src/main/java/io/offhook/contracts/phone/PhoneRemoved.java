package io.offhook.contracts.phone;

import java.util.UUID;

/**
 * The record was deleted.
 */
public record PhoneRemoved(UUID phoneId, String deviceName) implements PhoneEvent {}
