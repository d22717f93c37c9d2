package io.offhook.contracts.activation;

import java.time.Instant;
import java.util.UUID;

/**
 * A live code expires soon. Published at most once for each code, and not for a code that lives no longer than the warning.
 *
 * @param expiresAt the first instant at which it is no longer accepted
 */
public record CodeExpiresSoon(UUID codeId, UUID phoneId, Instant expiresAt) implements ActivationEvent {}
