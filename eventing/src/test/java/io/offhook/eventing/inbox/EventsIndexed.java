package io.offhook.eventing.inbox;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** A read model with a row for each event, in one statement for a batch. No bean: the registry of the other tests must not know it. */
final class EventsIndexed implements BatchTopicConsumer {

    static final String TABLE = """
            create table event_indexed (
                place     bigint generated always as identity primary key,
                stream_id text   not null,
                version   bigint not null,
                type      text   not null)""";

    private static final String INSERT = """
            insert into event_indexed (stream_id, version, type)
            select stream_id, version, type from rows from (jsonb_to_recordset($1::text::jsonb)
                as (stream_id text, version bigint, type text)) with ordinality as r (stream_id, version, type, place)
            order by place""";

    private record Row(String stream_id, long version, String type) {}

    @Override
    public String consumer() {
        return "speed";
    }

    @Override
    public Topic topic() {
        return Topic.PHONE;
    }

    @Override
    public Uni<Void> onAll(List<Recorded<?>> events) {
        var rows = events.stream()
                .map(each -> new Row(
                        each.streamId(), each.version(), each.event().getClass().getSimpleName()))
                .toList();
        return PlainSql.update(INSERT, EventCodec.write(rows)).replaceWithVoid();
    }
}
