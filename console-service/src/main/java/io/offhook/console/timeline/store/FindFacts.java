package io.offhook.console.timeline.store;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what explains a state. Each kind of entry has a limit of its own, so that what a device repeats, and what somebody sends in its name,
 * does not hide what happened once.
 */
@ApplicationScoped
public class FindFacts {

    private enum Kind {
        ONCE("type <> 'RedemptionRefused.v1' and type <> 'ClaimRefused.v1' and topic <> 'DEVICE'"),
        REFUSALS("type = 'RedemptionRefused.v1'"),
        CLAIMS("type = 'ClaimRefused.v1'"),
        SAMPLES("topic = 'DEVICE'");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    private static final String ENTRIES = "select " + TimelineRows.COLUMNS + " from ("
            + Stream.of("phone_id = $1::uuid", "device_name = any($2::text[])", "fingerprint = any($3::text[])")
                    .flatMap(owner -> Arrays.stream(Kind.values())
                            .map(kind -> "(select * from timeline where " + owner + " and " + kind.condition
                                    + " order by at desc, position desc limit 60)"))
                    .collect(Collectors.joining(" union "))
            + ") as found order by at, position";

    private static final String OF_CODE = "select " + TimelineRows.COLUMNS
            + " from (select * from timeline where code_id = $1 order by at desc, position desc limit 20) as found"
            + " order by at, position";

    private static final String GENERAL = "select " + TimelineRows.COLUMNS + " from ("
            + Stream.of("TrustAnchorAdded.v1", "TrustAnchorRemoved.v1", "CodesExported.v1", "CallerUnlocked.v1")
                    .map(type -> "(select * from timeline where type = '" + type + "' order by position desc limit 50)")
                    .collect(Collectors.joining(" union "))
            + ") as found order by at, position";

    /** Among the latest of each kind: in a large installation most of them are of phones. */
    private static final String STRANGERS = "select " + TimelineRows.COLUMNS + """
             from ((select * from
                    (select * from timeline where type = 'DeviceSeen.v1' order by position desc limit 5000) as seen
                    where reason = 'UNKNOWN_DEVICE' order by position desc limit 20)
                union (select * from
                    (select * from timeline where type = 'RedemptionRefused.v1' order by position desc limit 1000) as refused
                    where reason in ('UNKNOWN', 'MALFORMED', 'THROTTLED') and device_name is not null and not exists (
                        select 1 from phone where phone.device_name = refused.device_name and phone.removed_at is null)
                    order by position desc limit 20)) as found
            order by at, position""";

    private static final String SAMPLES = "select " + TimelineRows.COLUMNS + """
             from (select * from timeline where device_name = any($1::text[]) and topic = 'DEVICE'
                order by at desc, position desc limit 50) as found
            order by at, position""";

    /** What each asked for last, and what else is on record of it. */
    private static final String OF_EACH =
            "select " + TimelineRows.COLUMNS + " from (select each.* from unnest($1::text[]) as name"
                    + " cross join lateral ("
                    + Arrays.stream(Kind.values())
                            .map(kind -> "(select * from timeline where device_name = name and " + kind.condition
                                    + " order by at desc, position desc limit 5)")
                            .collect(Collectors.joining(" union all "))
                    + ") as each) as found order by at, position";

    private static final String SUSPICIONS = "select " + TimelineRows.COLUMNS + """
             from (select * from timeline where device_name = any($1::text[])
                    and type in ('CopiedKeySuspected.v1', 'DeviceUnlocked.v1', 'DeviceDenied.v1')
                order by at desc, position desc limit 20) as found
            order by at, position""";

    private final PooledReads reads;

    FindFacts(PooledReads reads) {
        this.reads = reads;
    }

    /** Of a phone, of devices and of certificates, oldest first. */
    public Uni<List<TimelineEntry>> of(@Nullable UUID phoneId, List<String> deviceNames, List<String> fingerprints) {
        return select(ENTRIES, phoneId, deviceNames.toArray(String[]::new), fingerprints.toArray(String[]::new));
    }

    /** That these devices seem to be copied, and what was decided about it. */
    public Uni<List<TimelineEntry>> suspicions(List<String> deviceNames) {
        return deviceNames.isEmpty()
                ? Uni.createFrom().item(List.of())
                : select(SUSPICIONS, (Object) deviceNames.toArray(String[]::new));
    }

    public Uni<List<TimelineEntry>> ofCode(UUID codeId) {
        return select(OF_CODE, codeId);
    }

    /** Trust anchors that came and went, exports of codes, callers that were unlocked. */
    public Uni<List<TimelineEntry>> general() {
        return select(GENERAL);
    }

    /** What devices without a record did last: asked for files, typed what is no code, and were locked for it. */
    public Uni<List<TimelineEntry>> strangers() {
        return select(STRANGERS);
    }

    /** Of each of these devices a few of each kind, oldest first: what one repeats does not hide another. */
    public Uni<List<TimelineEntry>> ofEach(List<String> deviceNames) {
        return select(OF_EACH, (Object) deviceNames.toArray(String[]::new));
    }

    /** What these devices asked for and reported last. */
    public Uni<List<TimelineEntry>> samples(List<String> deviceNames) {
        return select(SAMPLES, (Object) deviceNames.toArray(String[]::new));
    }

    private Uni<List<TimelineEntry>> select(String sql, @Nullable Object... values) {
        return reads.select(sql, values)
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }
}
