package io.offhook.console.live.store;

import io.offhook.console.live.LiveEntry;
import io.offhook.console.live.WatchFilter;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.console.timeline.store.TimelineRows;
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

    /** Where a text is looked for: in sentences, which are put together here. */
    private static final int READ = 2_000;

    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    private static final String LATEST =
            "(select * from timeline where tx_id < $1::bigint::text::xid8 order by tx_id desc, position desc limit "
                    + LOOKED_AT + ") as latest";
    private static final String WITH_POOL = """
            (select latest.*, coalesce(
                (select device_pool from phone where phone.phone_id = latest.phone_id),
                (select device_pool from phone where phone.device_name = latest.device_name and removed_at is null limit 1)) as device_pool
            from\s""" + LATEST + ") as latest";
    private static final String MATCHING = """
            where ($2::uuid is null or phone_id = $2) and ($3::text is null or device_name = $3)
                and ($4::text is null or reason = $4) and ($5::text[] = '{}' or type = any($5))
                and ($6::text is null or actor = $6) and ($7::text is null or device_pool = $7)
            order by latest.tx_id desc, position desc limit $8""";
    private static final String ENTRIES =
            "select " + TimelineRows.COLUMNS + ", device_pool from " + WITH_POOL + " " + MATCHING;

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
        return units.runApart(() -> PlainSql.select(OLDEST_OPEN)
                .map(rows -> (Long) rows.getFirst()[0])
                .flatMap(open -> entries(filter, open).map(found -> new Latest(found, new Place(open, 0)))));
    }

    private static Uni<List<LiveEntry>> entries(WatchFilter filter, long open) {
        return PlainSql.select(
                        ENTRIES,
                        open,
                        filter.phoneId(),
                        filter.deviceName(),
                        filter.reason(),
                        filter.types().toArray(String[]::new),
                        filter.actor(),
                        filter.devicePool(),
                        filter.text() == null ? SHOWN : READ)
                .map(rows -> rows.stream()
                        .map(row -> new LiveEntry(TimelineRows.entry(row), (String) row[TimelineRows.SIZE]))
                        .filter(filter::matches)
                        .limit(SHOWN)
                        .toList());
    }
}
