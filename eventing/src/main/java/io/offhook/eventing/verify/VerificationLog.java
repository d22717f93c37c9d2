package io.offhook.eventing.verify;

import io.offhook.eventing.EventCodec;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code verification}. */
@ApplicationScoped
class VerificationLog {

    private static final String BEGIN = """
            insert into verification as v (state) values ('RUNNING')
            on conflict (only_row) do update set state = 'RUNNING', at = '', found = 0, differences = '[]',
                started_at = clock_timestamp(), updated_at = clock_timestamp(), failure = null""";

    private static final String AT = "update verification set at = ?, updated_at = clock_timestamp()";

    private static final String END = """
            update verification set state = case when ?::text is null then 'DONE' else 'FAILED' end, failure = ?, found = ?,
                differences = ?::jsonb, updated_at = clock_timestamp()""";

    private static final String LAST = """
            select case when state = 'RUNNING' and not exists (
                    select from pg_locks l join pg_database d on d.oid = l.database
                    where l.locktype = 'advisory' and d.datname = current_database() and l.granted
                        and l.objid::bigint = hashtext('offhook.rebuild')::bigint & 4294967295)
                then 'INTERRUPTED' else state end, at, found, differences::text, started_at, updated_at, failure
            from verification""";

    private final PooledReads reads;

    VerificationLog(PooledReads reads) {
        this.reads = reads;
    }

    void begin(RebuildSession session) throws SQLException {
        session.update(BEGIN);
    }

    void at(RebuildSession session, String check) throws SQLException {
        session.update(AT, check);
    }

    void end(RebuildSession session, Differences found, @Nullable String failure) throws SQLException {
        session.update(END, failure, failure, found.count(), EventCodec.write(found.kept()));
    }

    Uni<Optional<VerificationReport>> last() {
        return reads.select(LAST).map(rows -> rows.stream().findFirst().map(VerificationLog::report));
    }

    private static VerificationReport report(Object[] row) {
        return new VerificationReport(
                VerificationReport.State.valueOf((String) row[0]),
                (String) row[1],
                (Long) row[2],
                List.of(EventCodec.readList((String) row[3], Difference[].class)),
                ((OffsetDateTime) row[4]).toInstant(),
                ((OffsetDateTime) row[5]).toInstant(),
                (String) row[6]);
    }
}
