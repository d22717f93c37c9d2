package io.offhook.eventing.store;

import io.offhook.eventing.Metadata;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How large a stored event is as a record on Kafka. */
final class RecordSize {

    /** Names of the headers, ids, times, type, schema and the framing of the record. */
    private static final int FIXED = 1_024;

    /** PostgreSQL prints jsonb with a space after each comma and colon, so the text grows, but never to twice its size. */
    private static final int MAX_GROWTH = 2;

    private static final int MAX_BYTES_PER_CHAR = 3;

    private RecordSize() {}

    /** Throws {@link EventTooLarge} if the record would be larger than that. */
    static void check(String type, String streamId, String json, Metadata metadata, int maxBytes) {
        int headers = FIXED
                + 3 * length(streamId) // key, ce_subject, ce_partitionkey
                + length(metadata.correlationId())
                + length(metadata.causationId())
                + length(metadata.actor())
                + length(metadata.channel());
        if ((long) json.length() * MAX_BYTES_PER_CHAR * MAX_GROWTH + headers <= maxBytes) {
            return; // for sure; most events end here
        }
        int bytes = headers + asPrinted(json);
        if (bytes > maxBytes) {
            throw new EventTooLarge(type, bytes, maxBytes);
        }
    }

    private static int asPrinted(String json) {
        int spaces = 0;
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '"' -> inText = !inText;
                case '\\' -> i++; // what is escaped ends no text
                case ',', ':' -> spaces += inText ? 0 : 1;
                default -> {}
            }
        }
        return json.getBytes(StandardCharsets.UTF_8).length + spaces;
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
