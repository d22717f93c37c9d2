package io.offhook.console.live.store;

import io.offhook.console.live.LiveEntry;
import io.offhook.console.live.WatchFilter;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The latest entries that match a filter, among the last some thousands: a rare one is not looked for in all that ever happened. */
@ApplicationScoped
public class LatestEntries {

    private static final int SHOWN = 50;
    private static final int LOOKED_AT = 5_000;

    private static final String COMPLETE =
            "(select * from timeline where tx_id < $1::bigint::text::xid8 order by tx_id desc, position desc limit "
                    + LOOKED_AT + ") as latest";
    private static final String ENTRIES =
            "select " + LiveRows.COLUMNS + "from " + COMPLETE + LiveRows.withPhone("latest") + "where true";

    private final UnitOfWork units;

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

    public Uni<Latest> matching(WatchFilter filter) {
        return units.runApart(() -> OpenTransactions.oldest()
                .flatMap(open -> entries(filter, open).map(found -> new Latest(found, new Place(open, 0)))));
    }

    private static Uni<List<LiveEntry>> entries(WatchFilter filter, long open) {
        var exact = filter.text() == null && filter.devicePool() == null;
        var sql = ENTRIES
                + " and ($2::uuid is null or phone_id = $2) and ($3::text is null or device_name = $3 or about.phone_name = $3)"
                + " and ($4::text is null or reason = $4) and ($5::text[] = '{}' or type = any($5))"
                + " order by tx_id desc, position desc limit " + (exact ? SHOWN : LOOKED_AT);
        return PlainSql.select(
                        sql,
                        open,
                        filter.phoneId(),
                        filter.deviceName(),
                        filter.reason(),
                        filter.types().toArray(String[]::new))
                .map(rows -> rows.stream()
                        .map(LiveRows::entry)
                        .filter(filter::matches)
                        .limit(SHOWN)
                        .toList());
    }
}
