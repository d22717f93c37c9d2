package io.offhook.console.trust;

import io.offhook.contracts.trust.TrustEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is trusted, denied or proposed.
 *
 * @param event that made it what it is; without the bytes of trust lists and revocation lists
 */
public record TrustItem<E extends TrustEvent>(
        String key, E event, Instant changedAt, @Nullable String changedBy) {}
