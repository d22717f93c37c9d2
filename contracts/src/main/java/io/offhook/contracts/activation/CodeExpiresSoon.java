package io.offhook.contracts.activation;

import java.time.Instant;
import java.util.UUID;

/**
 * A live code is near the end of its life. Said once for each code; a code that lives no longer than the warning gets none.
 *
 * @param expiresAt the first instant at which it is no longer accepted
 */
public record CodeExpiresSoon(UUID codeId, UUID phoneId, Instant expiresAt) implements ActivationEvent {}
