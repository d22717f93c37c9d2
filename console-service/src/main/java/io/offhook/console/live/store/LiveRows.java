package io.offhook.console.live.store;

import io.offhook.console.live.LiveEntry;
import io.offhook.console.timeline.store.TimelineRows;

/** Entries with the phone that they are about: the one of their id, or else the one that has the name of their device. */
final class LiveRows {

    static final String COLUMNS = TimelineRows.COLUMNS + ", about.phone_name, about.pool ";

    private LiveRows() {}

    /** @param timeline what the rows of the timeline are called */
    static String withPhone(String timeline) {
        return " " + """
                left join lateral (
                    select phone.device_name as phone_name, device_pool as pool from phone where phone.phone_id = %1$s.phone_id
                    union all
                    select phone.device_name, device_pool from phone
                    where phone.device_name = %1$s.device_name and removed_at is null
                    limit 1) as about on true\s""".formatted(timeline);
    }

    static LiveEntry entry(Object[] row) {
        return new LiveEntry(
                TimelineRows.entry(row), (String) row[TimelineRows.SIZE], (String) row[TimelineRows.SIZE + 1]);
    }
}
