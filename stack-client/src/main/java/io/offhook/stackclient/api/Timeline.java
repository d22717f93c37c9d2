package io.offhook.stackclient.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened, oldest first. */
public record Timeline(List<Entry> items) {

    /**
     * An event in a few words.
     *
     * @param actor the account that caused it, if one did
     * @param deviceName of the device that it is about, if one is named
     */
    public record Entry(
            UUID eventId,
            String type,
            Instant at,
            String sentence,
            @Nullable String actor,
            @Nullable String deviceName,
            String correlationId) {}
}
