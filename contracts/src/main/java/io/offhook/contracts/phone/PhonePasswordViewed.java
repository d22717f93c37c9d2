package io.offhook.contracts.phone;

import java.util.UUID;

/** An administrator was shown the password of the phone's settings menu. Recorded before it is shown; who is the event's actor. */
public record PhonePasswordViewed(UUID phoneId, String deviceName) implements PhoneEvent {}
