package io.offhook.torture.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the gate in Redis.
 *
 * @param codeId of a code's key; absent: a lease
 * @param millisLeft until it goes by itself; negative: never
 */
public record GateKey(
        String key, @Nullable UUID codeId, @Nullable UUID phoneId, long millisLeft) {}
