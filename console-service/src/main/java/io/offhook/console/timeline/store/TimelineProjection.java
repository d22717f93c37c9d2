package io.offhook.console.timeline.store;

import io.offhook.console.timeline.FindingHandles;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes down what happened, in the caller's transaction. An event that is known already changes nothing. */
@ApplicationScoped
public class TimelineProjection {

    /** One parameter, so that the prepared statement stays the same however many there are. */
    private static final String INSERT = """
            insert into timeline (event_id, topic, stream_id, version, type, at, actor, channel, correlation_id, causation_id,
                phone_id, code_id, device_name, fingerprint, address, reason, data)
            select event_id, topic, stream_id, version, type, at, actor, channel, correlation_id, causation_id,
                phone_id, code_id, device_name, fingerprint, address, reason, data
            from jsonb_to_recordset($1::text::jsonb) as new (event_id uuid, topic text, stream_id text, version bigint, type text,
                at timestamptz, actor text, channel text, correlation_id text, causation_id text, phone_id uuid, code_id uuid,
                device_name text, fingerprint text, address text, reason text, data jsonb)
            on conflict (event_id) do nothing""";

    public Uni<Void> add(Topic topic, List<? extends Recorded<?>> events) {
        var rows = events.stream().map(each -> row(topic, each)).toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(INSERT, EventCodec.write(rows)).replaceWithVoid();
    }

    private static TimelineInsert row(Topic topic, Recorded<?> recorded) {
        return TimelineInsert.of(topic, recorded, FindingHandles.of(recorded.event()));
    }
}
