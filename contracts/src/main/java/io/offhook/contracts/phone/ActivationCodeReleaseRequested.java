package io.offhook.contracts.phone;

import java.util.UUID;

/**
 * An administrator no longer wants a code: a live one is released.
 */
public record ActivationCodeReleaseRequested(UUID phoneId) implements PhoneEvent {}
