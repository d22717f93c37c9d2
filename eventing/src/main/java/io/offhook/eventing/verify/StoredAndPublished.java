package io.offhook.eventing.verify;

import io.offhook.contracts.topic.Topic;
import java.util.List;
import java.util.stream.Stream;

/** Queries for what is in the store and not on a topic, or the other way round: kind, topic, and stream with version. */
final class StoredAndPublished {

    private static final String MISSING = """
            select 'MISSING', '%2$s', s.stream_id || ' ' || s.version from (%3$s) s
            where not exists (select 1 from %1$s.topic_record r
                    where r.topic = '%2$s' and r.stream_id = s.stream_id and r.version = s.version)
                and not exists (select 1 from unpublishable_event u
                    where u.topic = '%2$s' and u.stream_id = s.stream_id and u.version <= s.version and u.done_at is null)""";

    /** The store was behind its topic at a time, as a backup is; or somebody else writes there. */
    private static final String UNEXPECTED = """
            select distinct 'UNEXPECTED', '%2$s', r.stream_id || ' ' || r.version from %1$s.topic_record r
            where r.topic = '%2$s' and not exists (select 1 from (%3$s) s
                where s.stream_id = r.stream_id and s.version = r.version)""";

    private static final String DIFFERENT = """
            select distinct 'DIFFERENT', '%2$s', r.stream_id || ' ' || r.version
            from %1$s.topic_record r join (%3$s) s on s.stream_id = r.stream_id and s.version = r.version
            where r.topic = '%2$s' and r.event_id <> s.event_id""";

    private static final String EVENTS = "select stream_id, version, metadata ->> 'id' as event_id from event";
    private static final String ENTRIES =
            "select chain as stream_id, place as version, metadata ->> 'id' as event_id from audit_entry";

    private static final String STATE_MISSING = """
            select 'MISSING', s.topic, s.key || ' ' || s.version from published_state s
            where s.tx_id < '%2$s'::xid8 and not exists (select 1 from %1$s.topic_record r
                    where r.topic = s.topic and r.stream_id = s.key and r.version >= s.version)
                and not exists (select 1 from unpublishable_event u
                    where u.topic = s.topic and u.stream_id = s.key and u.done_at is null)""";

    private static final String STATE_UNEXPECTED = """
            select 'UNEXPECTED', r.topic, r.stream_id || ' ' || max(r.version)
            from %1$s.topic_record r left join published_state s on s.topic = r.topic and s.key = r.stream_id
            where r.topic in (select topic from published_state)
            group by r.topic, r.stream_id, s.version having s.version is null or max(r.version) > s.version""";

    private StoredAndPublished() {}

    /** @param watermark every transaction below it is published */
    static List<String> queries(String schema, Topic own, String watermark) {
        return Stream.of(
                        own.isOfAnEventTable() ? both(schema, own, EVENTS, watermark) : Stream.<String>empty(),
                        both(schema, Topic.AUDIT, ENTRIES, watermark),
                        Stream.of(STATE_MISSING.formatted(schema, watermark), STATE_UNEXPECTED.formatted(schema)))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> both(String schema, Topic topic, String stored, String watermark) {
        return Stream.of(
                MISSING.formatted(schema, topic.name(), stored + " where tx_id < '" + watermark + "'::xid8"),
                UNEXPECTED.formatted(schema, topic.name(), stored),
                DIFFERENT.formatted(schema, topic.name(), stored));
    }
}
