package io.offhook.console.timeline.store;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.eventing.sql.PooledReads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what happened to a thing: the latest entries before a time, oldest first. */
@ApplicationScoped
public class FindTimeline {

    private static final String NEWEST = " order by at desc, position desc limit $3)";

    private static final String MAILS = "select " + TimelineRows.COLUMNS + """
             from (select * from timeline where stream_id = $1 and topic = 'SELFCARE' and stream_id like 'user/%'
                and at > coalesce((select erased_at from erased_person where user_id = substr($1, 6)), '-infinity')
                order by at desc, position desc limit $2) as found
            order by at, position""";

    private final PooledReads reads;

    FindTimeline(PooledReads reads) {
        this.reads = reads;
    }

    /**
     * Handles of one thing; an entry with any of them belongs to it.
     *
     * @param deviceNames names that it has or had
     */
    public record Subject(
            @Nullable UUID phoneId,
            @Nullable UUID codeId,
            List<String> deviceNames,
            List<String> fingerprints,
            @Nullable String address,
            @Nullable String correlationId) {

        public static Subject phone(UUID phoneId, List<String> deviceNames, List<String> fingerprints) {
            return new Subject(phoneId, null, deviceNames, fingerprints, null, null);
        }

        public static Subject code(UUID codeId) {
            return new Subject(null, codeId, List.of(), List.of(), null, null);
        }

        public static Subject device(String deviceName) {
            return new Subject(null, null, List.of(deviceName), List.of(), null, null);
        }

        public static Subject certificate(String fingerprint) {
            return new Subject(null, null, List.of(), List.of(fingerprint), null, null);
        }

        public static Subject address(String address) {
            return new Subject(null, null, List.of(), List.of(), address, null);
        }

        /** Everything that follows from one request. */
        public static Subject request(String correlationId) {
            return new Subject(null, null, List.of(), List.of(), null, correlationId);
        }
    }

    /** @param before entries from this time on are left out; absent: none is */
    public Uni<List<TimelineEntry>> of(Subject subject, Optional<Instant> before, int limit) {
        var sql = "select " + TimelineRows.COLUMNS + " from (select * from ("
                + parts().collect(Collectors.joining(" union "))
                + ") as found order by at desc, position desc limit $3) as newest order by at, position";
        return reads.select(
                        sql,
                        subject.phoneId(),
                        before.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null),
                        limit,
                        subject.codeId(),
                        subject.deviceNames().toArray(String[]::new),
                        subject.fingerprints().toArray(String[]::new),
                        subject.address(),
                        subject.correlationId())
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }

    /** All eight parameters are named in each text, so that their types are known. */
    private static Stream<String> parts() {
        return Stream.of(
                part("phone_id = $1::uuid"),
                part("code_id = $4::uuid"),
                part("device_name = any($5::text[])"),
                part("fingerprint = any($6::text[])"),
                part("address = $7::text"),
                part("correlation_id = $8::text"));
    }

    private static String part(String condition) {
        return "(select * from timeline where " + condition + " and at < coalesce($2::timestamptz, 'infinity')"
                + NEWEST;
    }

    /** The latest mails to a user, oldest first; none of those to a person who had the id before. */
    public Uni<List<TimelineEntry>> mailsTo(String userId, int limit) {
        return reads.select(MAILS, "user/" + userId, limit)
                .map(rows -> rows.stream().map(TimelineRows::entry).toList());
    }

    public Uni<Optional<TimelineEntry>> one(UUID eventId) {
        return reads.select("select " + TimelineRows.COLUMNS + " from timeline where event_id = $1", eventId)
                .map(rows -> rows.stream().map(TimelineRows::entry).findFirst());
    }
}
