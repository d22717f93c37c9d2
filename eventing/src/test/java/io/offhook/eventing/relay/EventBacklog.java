package io.offhook.eventing.relay;

import static io.offhook.eventing.SampleEvents.CAUSE;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.Metadata;
import io.offhook.eventing.SampleEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Events in the store that no relay has published yet. */
@ApplicationScoped
class EventBacklog {

    static final int PER_STREAM = 4;

    private static final int STREAMS_PER_TRANSACTION = 1_000;
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** Events of one stream stand apart, as those of phones do that are added and activated together. */
    private static final String APPEND = """
            with streams as materialized (select gen_random_uuid()::text as id, n from generate_series(1, ?) n)
            insert into event (stream_id, version, type, data, metadata)
            select s.id, v,
                case when v = 1 then ? else ? end,
                replace(case when v = 1 then ? else ? end, '%1$s', s.id)::jsonb,
                replace(?, '%1$s', gen_random_uuid()::text)::jsonb
            from streams s cross join generate_series(1, ?) v
            order by v, s.n""".formatted(NONE);

    private static final String PENDING =
            "select (select tx_id from event order by tx_id desc, position desc limit 1) >= watermark from relay_checkpoint";

    private final DataSource source;

    EventBacklog(DataSource source) {
        this.source = source;
    }

    void append(int events) throws SQLException {
        append(events, STREAMS_PER_TRANSACTION);
    }

    void append(long events, int streamsPerTransaction) throws SQLException {
        var first = SampleEvents.provisioned(NONE);
        var others = SampleEvents.released(NONE);
        var metadata = new Metadata(UUID.fromString(NONE), CAUSE.at(), CAUSE.correlationId(), null, null, null);
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            for (long left = events / PER_STREAM; left > 0; left -= streamsPerTransaction) {
                statement.setLong(1, Math.min(left, streamsPerTransaction));
                statement.setString(2, Topic.PHONE.typeOf(first).name());
                statement.setString(3, Topic.PHONE.typeOf(others).name());
                statement.setString(4, EventCodec.write(first));
                statement.setString(5, EventCodec.write(others));
                statement.setString(6, EventCodec.write(metadata));
                statement.setInt(7, PER_STREAM);
                statement.executeUpdate();
            }
            try (var settled = connection.createStatement()) {
                settled.execute("analyze event");
            }
        }
    }

    boolean isPending() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(PENDING)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
