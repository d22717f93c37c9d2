package io.offhook.console.setting.store;

import io.offhook.console.setting.SettingState;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Finds the latest states of settings and documents, and the earlier ones. */
@ApplicationScoped
public class FindSettings {

    /** More than anybody has; the rest is not shown. */
    private static final int MOST = 2_000;

    private static final String ONE =
            "select key, data::text, version, changed_at, changed_by from setting where key = $1";
    private static final String BELOW = """
            select key, data::text, version, changed_at, changed_by from setting where starts_with(key, $1)
            order by key limit $2""";
    private static final String HISTORY = """
            select stream_id, data::text, version, at, actor from timeline
            where topic = 'SETTING' and stream_id = $1 and at < coalesce($2::timestamptz, 'infinity')
            order by at desc, position desc limit $3""";

    private final PooledReads reads;

    FindSettings(PooledReads reads) {
        this.reads = reads;
    }

    public Uni<Optional<SettingState>> one(String key) {
        return reads.select(ONE, key)
                .map(rows -> rows.stream().map(FindSettings::state).findFirst());
    }

    /** @param prefix of the keys, for example {@code device-pool/} */
    public Uni<List<SettingState>> below(String prefix) {
        return reads.select(BELOW, prefix, MOST).map(FindSettings::states);
    }

    /**
     * How it was, the latest first. What was removed meanwhile left no state.
     *
     * @param before states from this time on are left out; absent: none is
     */
    public Uni<List<SettingState>> history(String key, Optional<Instant> before, int limit) {
        return reads.select(
                        HISTORY,
                        key,
                        before.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null),
                        limit)
                .map(FindSettings::states);
    }

    private static List<SettingState> states(List<Object[]> rows) {
        return rows.stream().map(FindSettings::state).toList();
    }

    private static SettingState state(Object[] row) {
        return new SettingState(
                (String) row[0], (String) row[1], (Long) row[2], ((OffsetDateTime) row[3]).toInstant(), (String)
                        row[4]);
    }
}
