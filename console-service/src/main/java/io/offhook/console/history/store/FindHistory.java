package io.offhook.console.history.store;

import io.offhook.console.history.AsOf;
import io.offhook.console.history.History;
import io.offhook.console.history.Moment;
import io.offhook.console.history.PhoneThen;
import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.WithheldStates;
import io.offhook.console.timeline.store.TimelineRows;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds how things were. The latest few thousand events count: of more, the answer is incomplete. */
@ApplicationScoped
public class FindHistory {

    /** Of its own streams: refusals of devices change nothing, and there can be many. */
    private static final String PHONE = "select " + TimelineRows.COLUMNS + """
            from timeline where phone_id = $1 and stream_id = $1::uuid::text and topic in ('PHONE', 'ACTIVATION')
            order by at desc, position desc limit 5000""";

    private static final String MOMENTS = "select " + TimelineRows.COLUMNS + """
            from timeline where phone_id = $1 and stream_id = $1::uuid::text and topic in ('PHONE', 'ACTIVATION')
                and type not in ('CodeViewed.v1', 'CodeExpiresSoon.v1', 'PhonePasswordViewed.v1')
            order by at desc, position desc limit 50""";

    private static final String SETTING = "select " + TimelineRows.COLUMNS + """
            from timeline where topic = 'SETTING' and stream_id = $1 order by at desc, position desc limit 1000""";

    private static final String EXISTS = "select 1 from setting where key = $1";

    private final PooledReads reads;

    FindHistory(PooledReads reads) {
        this.reads = reads;
    }

    /** How a phone was before and after. */
    public record Both(AsOf<PhoneThen> before, AsOf<PhoneThen> after) {}

    /**
     * How a setting was.
     *
     * @param exists whether it is there now
     */
    public record Setting(AsOf<TimelineEntry> asOf, boolean exists) {}

    public Uni<AsOf<PhoneThen>> phone(UUID phoneId, Moment moment) {
        return entries(PHONE, phoneId).map(entries -> History.phone(phoneId, entries, moment));
    }

    public Uni<Both> phone(UUID phoneId, Moment before, Moment after) {
        return entries(PHONE, phoneId)
                .map(entries ->
                        new Both(History.phone(phoneId, entries, before), History.phone(phoneId, entries, after)));
    }

    /** The latest events that changed a phone or its code, newest first. */
    public Uni<List<TimelineEntry>> moments(UUID phoneId) {
        return entries(MOMENTS, phoneId);
    }

    /** With what {@link WithheldStates} has. */
    public Uni<Setting> setting(String key, Moment moment) {
        return reads.select(SETTING, key)
                .map(rows -> rows.stream().map(TimelineRows::whole).toList())
                .map(entries -> History.setting(entries, moment))
                .flatMap(asOf -> reads.select(EXISTS, key).map(rows -> new Setting(asOf, !rows.isEmpty())));
    }

    private Uni<List<TimelineEntry>> entries(String sql, Object subject) {
        return reads.select(sql, subject)
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }
}
