package io.offhook.torture.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the redemption gate in Redis.
 *
 * @param codeId absent for a lease
 * @param millisLeft until it expires; negative: never
 */
public record GateKey(
        String key, @Nullable UUID codeId, @Nullable UUID phoneId, long millisLeft) {}
