package io.offhook.console.live.store;

import io.offhook.console.live.LastEventId;
import io.offhook.console.live.LiveEntry;
import io.offhook.console.live.LiveMessage.Began;
import io.offhook.console.timeline.TimelineEntry.Place;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads entries of complete transactions in the order of their places. What is read once never gets a predecessor. */
@ApplicationScoped
class ReadNewEntries {

    static final int PAGE = 1_000;

    /** Who is further behind goes on from now. */
    static final int MAX_BEHIND = 10_000;

    private static final String AFTER =
            "(tx_id, position) > ($1::bigint::text::xid8, $2::bigint) and tx_id < $3::bigint::text::xid8";

    private static final String ENTRIES = "select " + LiveRows.COLUMNS + "from timeline"
            + LiveRows.withPhone("timeline") + "where " + AFTER + " order by tx_id, position limit " + PAGE;

    private static final String BEHIND = "select count(*) from (select 1 from timeline where " + AFTER + " limit "
            + (MAX_BEHIND + 1) + ") as behind";

    private final UnitOfWork units;

    ReadNewEntries(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Entries after a place.
     *
     * @param upTo every entry up to it is among these
     * @param more whether there are more of them already
     */
    record Page(List<LiveEntry> entries, Place upTo, boolean more) {}

    Uni<Page> after(Place place) {
        return units.runApart(() -> OpenTransactions.oldest()
                .flatMap(open -> PlainSql.select(ENTRIES, place.transaction(), place.position(), open)
                        .map(rows -> page(rows.stream().map(LiveRows::entry).toList(), open))));
    }

    /** Where somebody begins who was at a place, or at none. A place of another database is none. */
    Uni<Began> begin(Optional<Place> from) {
        return units.runApart(() -> OpenTransactions.oldest()
                .flatMap(open -> from.isEmpty()
                        ? Uni.createFrom().item(new Began(before(open), false))
                        : isNear(from.get(), open).map(near -> new Began(near ? from.get() : before(open), !near))));
    }

    private static Uni<Boolean> isNear(Place place, long open) {
        return LastEventId.ORDER.compare(place, before(open)) > 0
                ? Uni.createFrom().item(false)
                : PlainSql.select(BEHIND, place.transaction(), place.position(), open)
                        .map(rows -> (Long) rows.getFirst()[0] <= MAX_BEHIND);
    }

    private static Page page(List<LiveEntry> entries, long open) {
        return entries.size() == PAGE
                ? new Page(entries, entries.getLast().entry().place(), true)
                : new Page(entries, before(open), false);
    }

    /** Positions begin with 1. */
    private static Place before(long transaction) {
        return new Place(transaction, 0);
    }
}
