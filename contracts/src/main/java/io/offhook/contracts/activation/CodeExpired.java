package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * A live code reached the end of its life.
 */
public record CodeExpired(UUID codeId, UUID phoneId) implements ActivationEvent {}
