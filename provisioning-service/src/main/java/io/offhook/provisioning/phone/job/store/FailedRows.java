package io.offhook.provisioning.phone.job.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rows of jobs that failed, as they came, with the reason. */
@ApplicationScoped
public class FailedRows {

    private static final String INSERT = """
            insert into phone_job_failed_row (job_id, line, cells, reason)
            select $1, * from unnest($2::int[], $3::text[], $4::text[])""";

    private static final String AFTER = """
            select line, cells, reason from phone_job_failed_row where job_id = $1 and line > $2 order by line limit $3""";

    private final UnitOfWork units;

    FailedRows(UnitOfWork units) {
        this.units = units;
    }

    /** @param cells of the row, as CSV */
    public record FailedRow(int line, String cells, String reason) {

        /** Not for logs: rows are personal. */
        @Override
        public String toString() {
            return "FailedRow[line=" + line + "]";
        }
    }

    /** In the caller's transaction. */
    public Uni<Void> add(UUID jobId, List<FailedRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(
                                INSERT,
                                jobId,
                                rows.stream().map(FailedRow::line).toArray(Integer[]::new),
                                rows.stream().map(row -> printable(row.cells())).toArray(String[]::new),
                                rows.stream()
                                        .map(row -> printable(row.reason()))
                                        .toArray(String[]::new))
                        .replaceWithVoid();
    }

    /** PostgreSQL has no text with this character. */
    private static String printable(String text) {
        return text.replace('\0', '?');
    }

    /** In the order of lines. For callers on any thread. */
    public Uni<List<FailedRow>> after(UUID jobId, int line, int limit) {
        return units.runApart(() -> PlainSql.select(AFTER, jobId, line, limit))
                .map(rows -> rows.stream()
                        .map(row -> new FailedRow((Integer) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }
}
