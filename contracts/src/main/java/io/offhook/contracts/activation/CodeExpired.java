package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * A live code expired.
 */
public record CodeExpired(UUID codeId, UUID phoneId) implements ActivationEvent {}
