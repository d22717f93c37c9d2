package io.offhook.torture.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try of one phone.
 *
 * @param codeId which code; absent: it guessed
 * @param replica whom it asked
 * @param closing asked after all faults were over, when every answer has to be right
 */
public record Attempt(
        @Nullable UUID codeId,
        Caller caller,
        String replica,
        Instant sentAt,
        Instant endedAt,
        Saw saw,
        boolean closing) {}
