package io.offhook.torture.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one phone to redeem a code.
 *
 * @param codeId absent: the phone sent guessed digits
 * @param replica the replica that was called
 * @param closing sent after all faults, when every answer must be right
 */
public record Attempt(
        @Nullable UUID codeId,
        Caller caller,
        String replica,
        Instant sentAt,
        Instant endedAt,
        Observed observed,
        boolean closing) {}
