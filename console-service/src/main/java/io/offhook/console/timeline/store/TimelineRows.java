package io.offhook.console.timeline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.console.timeline.EventHandles;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.console.timeline.WithheldStates;
import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.EventCodec.Undecodable;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads rows of the timeline. */
public final class TimelineRows {

    public static final String COLUMNS = """
            tx_id::text::bigint, position, event_id, topic, stream_id, version, type, at, actor, channel, correlation_id, causation_id,
            phone_id, code_id, device_name, fingerprint, address, reason, data::text\s""";

    /** How many they are: what a statement selects behind them begins here. */
    public static final int SIZE = 19;

    private static final String PREFIX = "io.offhook.";

    private TimelineRows() {}

    /** From a row of {@link #COLUMNS}, without what operators may not see. */
    public static TimelineEntry entry(Object[] row) {
        var entry = whole(row);
        return WithheldStates.isType(entry.type()) ? WithheldStates.without(entry) : entry;
    }

    /** The same with all that was published. Its caller asks {@link WithheldStates} who may see it. */
    public static TimelineEntry whole(Object[] row) {
        var topic = Topic.valueOf((String) row[3]);
        var type = (String) row[6];
        var json = (String) row[18];
        return new TimelineEntry(
                new Place((Long) row[0], (Long) row[1]),
                (UUID) row[2],
                topic,
                (String) row[4],
                (Long) row[5],
                type,
                ((OffsetDateTime) row[7]).toInstant(),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                new EventHandles(
                        (UUID) row[12], (UUID) row[13], (String) row[14], (String) row[15], (String) row[16], (String)
                                row[17]),
                event(topic, type, json),
                json);
    }

    private static Optional<Event> event(Topic topic, String type, String json) {
        if (topic.hasPersonalData()) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventCodec.read(topic, PREFIX + type, json.getBytes(UTF_8)));
        } catch (Undecodable e) {
            return Optional.empty(); // written by another version of the console
        }
    }
}
