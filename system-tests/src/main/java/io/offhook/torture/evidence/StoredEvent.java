package io.offhook.torture.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the event table.
 *
 * @param type short name without its version: {@code CodeRedeemed}
 * @param time when it happened, by the clock of the service
 * @param recordedAt when the database wrote it, before the commit, by the clock of this machine
 */
public record StoredEvent(
        long position,
        UUID id,
        String streamId,
        long version,
        String type,
        EventData data,
        Instant time,
        Instant recordedAt) {

    public UUID codeId() {
        return UUID.fromString(data.text("codeId"));
    }

    public String text(String field) {
        return data.text(field);
    }
}
