package io.offhook.eventing.relay;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.topic.Topic.Keeps;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Streams whose next event the brokers can never take, see table {@code unpublishable_event}. Later events of such a stream wait until
 * an operator sets the event aside; all other streams go on. On a compacted topic nothing waits: a newer state replaces the old one.
 */
final class HeldStreams implements Publisher.Rejections {

    private static final Logger LOG = Logger.getLogger(HeldStreams.class);

    private static final String HELD = """
            select topic, stream_id, version, event_id, type, set_aside_by from unpublishable_event
            where done_at is null order by topic, stream_id, version""";

    private static final String HOLD = """
            insert into unpublishable_event (topic, stream_id, version, event_id, type, reason) values (?, ?, ?, ?, ?, ?)
            on conflict (topic, stream_id, version) do update set done_at = null, set_aside_by = null, set_aside_at = null
            where unpublishable_event.done_at is not null""";

    private static final String DONE = """
            update unpublishable_event set done_at = clock_timestamp()
            where topic = ? and stream_id = ? and version = ?""";

    private static final String DONE_BY_NEWER_STATE = """
            update unpublishable_event u set done_at = clock_timestamp() from published_state s
            where u.done_at is null and s.topic = u.topic and s.key = u.stream_id and s.version > u.version""";

    private final Connection connection;
    private final Map<StreamKey, Long> held = new HashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int unpublishable;

    private record Rejected(OutgoingRecord record, String reason) {}

    /** An event that an operator set aside. */
    record SetAside(StreamKey key, long version, UUID eventId, String actor) {}

    HeldStreams(Connection connection) {
        this.connection = connection;
    }

    /** Whether no event waits for an operator. */
    boolean isEmpty() {
        return unpublishable == 0;
    }

    /** Whether the record is the unpublishable one of its stream, or waits behind it. */
    boolean holds(OutgoingRecord record) {
        return !held.isEmpty() && record.version() >= held.getOrDefault(record.key(), Long.MAX_VALUE);
    }

    @Override
    public void rejected(OutgoingRecord record, String reason) {
        LOG.errorf(
                "Event cannot be published, its stream waits: topic=%s stream=%s version=%d type=%s id=%s reason=%s",
                record.topic().topicName(),
                record.streamId(),
                record.version(),
                record.type(),
                record.metadata().id(),
                reason);
        hold(record.key(), record.version());
        rejected.add(new Rejected(record, reason));
        unpublishable++;
    }

    /** Stores what was rejected, in the transaction of the checkpoint. */
    void save() throws SQLException {
        for (var each : rejected) {
            var record = each.record();
            try (var statement = connection.prepareStatement(HOLD)) {
                statement.setString(1, record.topic().name());
                statement.setString(2, record.streamId());
                statement.setLong(3, record.version());
                statement.setObject(4, record.metadata().id());
                statement.setString(5, record.type());
                statement.setString(6, each.reason());
                statement.executeUpdate();
            }
        }
        rejected.clear();
    }

    /** Reads the table again and returns what operators set aside since. */
    List<SetAside> load() throws SQLException {
        held.clear();
        unpublishable = 0;
        var setAside = new ArrayList<SetAside>();
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(DONE_BY_NEWER_STATE);
            try (var row = statement.executeQuery(HELD)) {
                while (row.next()) {
                    unpublishable++;
                    var key = new StreamKey(Topic.valueOf(row.getString("topic")), row.getString("stream_id"));
                    hold(key, row.getLong("version"));
                    var actor = row.getString("set_aside_by");
                    if (actor != null) {
                        setAside.add(new SetAside(
                                key, row.getLong("version"), row.getObject("event_id", UUID.class), actor));
                    }
                }
            }
        }
        return setAside;
    }

    /** The event is done with; its stream goes on. */
    void release(SetAside event) throws SQLException {
        held.remove(event.key());
        try (var statement = connection.prepareStatement(DONE)) {
            statement.setString(1, event.key().topic().name());
            statement.setString(2, event.key().streamId());
            statement.setLong(3, event.version());
            statement.executeUpdate();
        }
        LOG.warnf(
                "Event set aside: topic=%s stream=%s version=%d id=%s actor=%s",
                event.key().topic().topicName(),
                event.key().streamId(),
                event.version(),
                event.eventId(),
                event.actor());
    }

    private void hold(StreamKey key, long version) {
        if (key.topic().keeps() == Keeps.EVERY_EVENT) {
            held.merge(key, version, Math::min);
        }
    }
}
