package io.offhook.console.live.store;

import io.offhook.console.live.LiveEntry;
import io.offhook.console.live.WatchFilter;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.rest.permit.AccountPermits;
import io.offhook.rest.permit.NoPermit;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The latest entries that match a filter, among the last some thousands: a rare one is not looked for in all that ever happened. */
@ApplicationScoped
public class LatestEntries {

    private static final int SHOWN = 50;
    private static final int LOOKED_AT = 5_000;

    /** Where a text is looked for: in sentences, which are put together here. */
    private static final int READ = 2_000;

    private static final String COMPLETE =
            "(select * from timeline where tx_id < $1::bigint::text::xid8 order by tx_id desc, position desc limit "
                    + LOOKED_AT + ") as latest";
    private static final String ENTRIES =
            "select " + LiveRows.COLUMNS + "from " + COMPLETE + LiveRows.withPhone("latest") + "where true";

    private static final int SEARCHES = 4;
    private static final int SEARCHES_PER_ACCOUNT = 2;

    private final UnitOfWork units;
    private final AccountPermits permits = new AccountPermits(SEARCHES, SEARCHES_PER_ACCOUNT);

    LatestEntries(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Entries that match.
     *
     * @param entries newest first
     * @param place every entry up to it was looked at, so a watcher goes on there
     */
    public record Latest(List<LiveEntry> entries, Place place) {}

    /** Fails with {@link NoPermit} if the text of too many entries is looked at already. */
    public Uni<Latest> matching(String account, WatchFilter filter) {
        var context = Vertx.currentContext();
        var found = filter.text() == null ? read(filter) : permits.run(account, () -> read(filter));
        return context == null ? found : found.emitOn(work -> context.runOnContext(ignored -> work.run()));
    }

    /** Thousands of entries are put into words: that takes too long for an event loop, where others wait. */
    private Uni<Latest> read(WatchFilter filter) {
        return units.runApart(() -> OpenTransactions.oldest()
                        .flatMap(open -> rows(filter, open).map(rows -> new Read(rows, new Place(open, 0)))))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(read -> new Latest(entries(filter, read.rows()), read.place()));
    }

    private record Read(List<Object[]> rows, Place place) {}

    private static List<LiveEntry> entries(WatchFilter filter, List<Object[]> rows) {
        return rows.stream()
                .map(LiveRows::entry)
                .filter(filter::matches)
                .limit(SHOWN)
                .toList();
    }

    private static Uni<List<Object[]>> rows(WatchFilter filter, long open) {
        var sql = ENTRIES
                + " and ($2::uuid is null or phone_id = $2) and ($3::text is null or device_name = $3 or about.phone_name = $3)"
                + " and ($4::text is null or reason = $4) and ($5::text[] = '{}' or type = any($5))"
                + " and ($6::text is null or about.pool = $6) and ($7::text is null or actor = $7)"
                + " order by latest.tx_id desc, position desc limit $8";
        return PlainSql.select(
                sql,
                open,
                filter.phoneId(),
                filter.deviceName(),
                filter.reason(),
                filter.types().toArray(String[]::new),
                filter.devicePool(),
                filter.actor(),
                filter.text() == null ? SHOWN : READ);
    }
}
