package io.offhook.eventing.relay;

import static io.offhook.eventing.SampleEvents.CAUSE;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.SampleEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A large event table whose events the relay published long ago. */
@ApplicationScoped
class PublishedEvents {

    private static final int STREAMS_PER_TRANSACTION = 50_000;
    private static final int SPARE = 20;
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** The versions of a stream stand far apart, as those of a phone do that lives for years. */
    private static final String APPEND = """
            with streams as materialized (select gen_random_uuid()::text as id, n from generate_series(1, ?) n)
            insert into event (stream_id, version, type, data, metadata)
            select s.id, v, case when v = 1 then ? else ? end,
                replace(case when v = 1 then ? else ? end, '%1$s', s.id)::jsonb,
                replace(?, '%1$s', gen_random_uuid()::text)::jsonb
            from streams s cross join generate_series(1, ?) v order by v, s.n""".formatted(NONE);

    private static final String PUBLISHED =
            "update relay_checkpoint set watermark = pg_snapshot_xmin(pg_current_snapshot())";

    private static final String SOME_STREAMS =
            "select stream_id from event tablesample system(least(100, 100.0 * ? / ?)) where version = ? limit ?";

    private final DataSource source;

    PublishedEvents(DataSource source) {
        this.source = source;
    }

    /** Appends until the table has as many rows, within a transaction's worth. */
    void growTo(long events) throws SQLException {
        var first = SampleEvents.provisioned(NONE);
        var others = SampleEvents.released(NONE);
        var metadata = new Metadata(UUID.fromString(NONE), CAUSE.at(), CAUSE.correlationId(), null, null, null);
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            long left = (events - count()) / EventBacklog.PER_STREAM;
            for (; left > 0; left -= STREAMS_PER_TRANSACTION) {
                statement.setLong(1, Math.min(left, STREAMS_PER_TRANSACTION));
                statement.setString(2, Topic.PHONE.typeOf(first).name());
                statement.setString(3, Topic.PHONE.typeOf(others).name());
                statement.setString(4, EventCodec.write(first));
                statement.setString(5, EventCodec.write(others));
                statement.setString(6, EventCodec.write(metadata));
                statement.setInt(7, EventBacklog.PER_STREAM);
                statement.executeUpdate();
            }
            try (var settled = connection.createStatement()) {
                settled.execute(PUBLISHED);
                settled.execute("vacuum analyze event");
                settled.execute("checkpoint");
            }
        }
    }

    /** Streams from all over the table. */
    List<String> some(int count) throws SQLException {
        var streams = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(SOME_STREAMS)) {
            statement.setLong(1, (long) count * EventBacklog.PER_STREAM * SPARE);
            statement.setLong(2, count());
            statement.setLong(3, EventBacklog.PER_STREAM);
            statement.setLong(4, count);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    streams.add(row.getString(1));
                }
            }
        }
        return streams;
    }

    long bytes() throws SQLException {
        return number("select pg_total_relation_size('event')");
    }

    long count() throws SQLException {
        return number("select count(*) from event");
    }

    private long number(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
