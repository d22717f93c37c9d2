package io.offhook.console.timeline.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.util.RawValue;
import io.offhook.console.timeline.EventHandles;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the timeline, as the statement that inserts it unpacks it. */
@JsonNaming(SnakeCaseStrategy.class)
record TimelineInsert(
        UUID eventId,
        String topic,
        String streamId,
        long version,
        String type,
        Instant at,
        @Nullable String actor,
        @Nullable String channel,
        String correlationId,
        @Nullable String causationId,
        @Nullable UUID phoneId,
        @Nullable UUID codeId,
        @Nullable String deviceName,
        @Nullable String fingerprint,
        @Nullable String address,
        @Nullable String reason,
        RawValue data) {

    private static final RawValue WITHHELD = new RawValue("{}");

    static TimelineInsert of(Topic topic, Recorded<?> recorded, EventHandles handles) {
        var metadata = recorded.metadata();
        return new TimelineInsert(
                metadata.id(),
                topic.name(),
                recorded.streamId(),
                recorded.version(),
                topic.typeOf(recorded.event()).shortName(),
                metadata.time(),
                metadata.actor(),
                metadata.channel(),
                metadata.correlationId(),
                metadata.causationId(),
                handles.phoneId(),
                handles.codeId(),
                handles.deviceName(),
                handles.fingerprint(),
                handles.address(),
                handles.reason(),
                // Names and addresses of persons are kept in one place, where an erasure finds them.
                topic.hasPersonalData() ? WITHHELD : new RawValue(EventCodec.write(recorded.event())));
    }
}
