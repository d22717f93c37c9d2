package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * A live code was withdrawn.
 *
 * @param reason {@code REQUESTED}, {@code REPLACED} or {@code PHONE_REMOVED}
 */
public record CodeReleased(UUID codeId, UUID phoneId, String reason) implements ActivationEvent {}
