package io.offhook.eventing.rebuild;

import io.offhook.contracts.Event;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.store.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The events of the service, in rounds: those that one snapshot of the database shows and the one before did not. So none is missed,
 * whatever transaction commits late, and those of a stream come in their order.
 */
final class OwnEvents {

    static final int PAGE = 2_000;

    private static final String COLUMNS = "select position, stream_id, version, type, data::text, metadata::text from ";

    private static final String FIRST_ROUND = COLUMNS + """
            event where position > ? and pg_visible_in_snapshot(tx_id, ?::pg_snapshot) order by position limit %d""".formatted(PAGE);

    /** Few, of many: the index of transactions finds them. */
    private static final String LATER_ROUND =
            """
            with fresh as materialized (
                select * from event where tx_id >= pg_snapshot_xmin(?::pg_snapshot)
                    and not pg_visible_in_snapshot(tx_id, ?::pg_snapshot) and pg_visible_in_snapshot(tx_id, ?::pg_snapshot))
            """ + COLUMNS + "fresh where position > ? order by position limit " + PAGE;

    private static final String LAST = "select coalesce(max(position), 0) from event";

    private final RebuildSession session;
    private final Topic topic;
    private String seen = "";
    private String round = "";
    private long position;

    OwnEvents(RebuildSession session, Topic topic) {
        this.session = session;
        this.topic = topic;
    }

    private record Row(long position, StoredEvent event) {}

    long lastPosition() throws SQLException {
        return session.select(LAST, row -> row.getLong(1)).getFirst();
    }

    /** How far the round is. */
    long position() {
        return position;
    }

    /** All that is committed now, and was not in the rounds before. */
    void beginRound() throws SQLException {
        seen = round;
        round = session.select("select pg_current_snapshot()::text", row -> row.getString(1))
                .getFirst();
        position = 0;
    }

    /** The same for what another transaction's snapshot shows. */
    void beginRound(String snapshot) {
        seen = round;
        round = snapshot;
        position = 0;
    }

    /** Its events come again in the next one. */
    void abandonRound() {
        round = seen;
    }

    /** The next events of the round; none: it is over. */
    List<Recorded<Event>> nextPage() throws SQLException {
        var rows = seen.isEmpty()
                ? session.select(FIRST_ROUND, OwnEvents::row, position, round)
                : session.select(LATER_ROUND, OwnEvents::row, seen, seen, round, position);
        if (!rows.isEmpty()) {
            position = rows.getLast().position();
        }
        return rows.stream()
                .map(each -> each.event().recorded(topic, Event.class))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                new StoredEvent(
                        row.getString(2), row.getLong(3), row.getString(4), row.getString(5), row.getString(6)));
    }
}
