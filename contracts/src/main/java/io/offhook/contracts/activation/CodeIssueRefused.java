package io.offhook.contracts.activation;

import java.util.UUID;

/**
 * A phone asked for a code and cannot have one.
 */
public record CodeIssueRefused(UUID phoneId, String reason) implements ActivationEvent {}
