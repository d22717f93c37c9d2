package io.offhook.eventing.rebuild;

import io.offhook.eventing.rebuild.RebuildStatus.State;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code rebuild}. */
@ApplicationScoped
class RebuildLog {

    private static final String BEGIN = """
            insert into rebuild as r (read_model, state) select name, 'RUNNING' from unnest(?::text[]) as name
            on conflict (read_model) do update set state = 'RUNNING', events = 0, done = 0, total = 0,
                started_at = clock_timestamp(), updated_at = clock_timestamp(), failure = null""";

    private static final String PROGRESS = """
            update rebuild set done = ?, total = ?, events = greatest(events, ?), updated_at = clock_timestamp()
            where read_model = any(?::text[])""";

    private static final String END = """
            update rebuild set state = case when ?::text is null then 'DONE' else 'FAILED' end, failure = ?,
                done = case when ?::text is null then total else done end, updated_at = clock_timestamp()
            where read_model = any(?::text[])""";

    /** Whoever rebuilds holds a lock; a row without it was left by one that ended in the middle. */
    private static final String ALL = """
            select read_model, case when state = 'RUNNING' and not exists (
                    select from pg_locks l join pg_database d on d.oid = l.database
                    where l.locktype = 'advisory' and d.datname = current_database() and l.granted
                        and l.objid::bigint = hashtext('offhook.rebuild')::bigint & 4294967295)
                then 'INTERRUPTED' else state end, events, done, total, started_at, updated_at, failure
            from rebuild""";

    private final DataSource source;
    private final PooledReads reads;

    RebuildLog(DataSource source, PooledReads reads) {
        this.source = source;
        this.reads = reads;
    }

    void begin(List<String> names) throws SQLException {
        update(BEGIN, array(names));
    }

    void progress(List<String> names, long done, long total, long events) throws SQLException {
        update(PROGRESS, done, total, events, array(names));
    }

    void end(List<String> names, @Nullable String failure) throws SQLException {
        update(END, failure, failure, failure, array(names));
    }

    Uni<List<RebuildStatus>> all() {
        return reads.select(ALL)
                .map(rows -> rows.stream().map(RebuildLog::status).toList());
    }

    private static RebuildStatus status(Object[] row) {
        return new RebuildStatus(
                (String) row[0],
                State.valueOf((String) row[1]),
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                ((OffsetDateTime) row[5]).toInstant(),
                ((OffsetDateTime) row[6]).toInstant(),
                (String) row[7]);
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String array(List<String> names) {
        return "{" + String.join(",", names) + "}";
    }
}
