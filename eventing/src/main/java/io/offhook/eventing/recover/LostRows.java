package io.offhook.eventing.recover;

import io.offhook.contracts.topic.Topic;
import java.util.List;

/** Statements that bring rows of {@code own_record} back, and the questions before that. Schema and topic are put into them. */
final class LostRows {

    /** Another event took the place of one that is published: the service ran after the restore. */
    static final String CONFLICTS = """
            select r.stream_id || ' ' || r.version from %1$s.own_record r
            join event e on e.stream_id = r.stream_id and e.version = r.version
            where r.topic = '%2$s' and e.metadata ->> 'id' <> r.event_id
            union all
            select 'audit ' || r.version from %1$s.own_record r
            join audit_entry a on a.chain = r.stream_id and a.place = r.version
            where r.topic = 'AUDIT' and a.metadata ->> 'id' <> r.event_id limit 10""";

    /**
     * None, if the own topic is that of audit entries, as the console's is. If another event was published in the place of one, the first
     * holds: consumers have taken that one.
     */
    private static final String LOST = """
            select distinct on (stream_id, version) * from %1$s.own_record r where r.topic = '%2$s' and r.topic <> 'AUDIT'
                and not exists (select 1 from event e where e.stream_id = r.stream_id and e.version = r.version)
            order by stream_id, version, place""";

    private static final String LOST_ENTRIES = """
            select distinct on (version) * from %1$s.own_record r where r.topic = 'AUDIT'
                and not exists (select 1 from audit_entry a where a.place = r.version)
            order by version, place""";

    /** An event before it is nowhere, or it was set aside, and its data are nowhere. */
    static final String HOLES = """
            select l.stream_id || ' ' || min(l.version) from (%3$s) l
            left join (select stream_id, max(version) as version from event group by stream_id) s using (stream_id)
            group by l.stream_id, s.version
            having bool_or(l.data is null) or min(l.version) <> coalesce(s.version, 0) + 1
                or count(*) <> max(l.version) - min(l.version) + 1
            limit 10""";

    static final String HOLES_OF_ENTRIES = """
            select 'audit ' || min(l.version) from (%3$s) l, audit_head h
            group by h.place having min(l.version) <> h.place + 1 or count(*) <> max(l.version) - min(l.version) + 1""";

    /** As they happened. A record of one stream stands on one partition. */
    static final String IN_ORDER = """
            select stream_id, version, type, data, metadata::text from (%3$s) l
            order by (metadata ->> 'time')::timestamptz, place""";

    private static final String EVENTS = """
            insert into event (stream_id, version, type, data, metadata)
            select stream_id, version, type, data::jsonb, metadata from (%3$s) l
            order by (metadata ->> 'time')::timestamptz, place""";

    private static final String ENTRIES = """
            insert into audit_entry (chain, place, type, data, metadata)
            select stream_id, version, type, data, metadata from (%3$s) l order by version""";

    private static final String HEAD = """
            update audit_head h set place = l.version, hash = l.hash
            from (select version, hash from %1$s.own_record where topic = 'AUDIT' order by version desc, place limit 1) l
            where l.version > h.place""";

    private static final String LATEST_STATES = """
            select distinct on (topic, stream_id) topic, stream_id, version, type, data::jsonb, metadata
            from %1$s.own_record where topic = any('{SETTING,USER,ERASURE}'::text[])
            order by topic, stream_id, version desc""";

    private static final String LOST_STATES = """
            select topic, stream_id, type, data::text, metadata::text from (%s) l where not exists (
                select 1 from published_state s where s.topic = l.topic and s.key = l.stream_id and s.version >= l.version)""";

    private static final String STATES = """
            insert into published_state as s (topic, key, version, type, data, metadata) %s
            on conflict (topic, key) do update set version = excluded.version, type = excluded.type, data = excluded.data,
                metadata = excluded.metadata, tx_id = pg_current_xact_id()
            where s.version < excluded.version""";

    private LostRows() {}

    static List<String> statements(String schema, Topic own) {
        return List.of(
                events(EVENTS, schema, own),
                entries(ENTRIES, schema),
                entries(HEAD, schema),
                STATES.formatted(LATEST_STATES.formatted(schema)));
    }

    static String states(String schema) {
        return LOST_STATES.formatted(LATEST_STATES.formatted(schema));
    }

    static String events(String sql, String schema, Topic own) {
        return sql.formatted(schema, own.name(), LOST.formatted(schema, own.name()));
    }

    static String entries(String sql, String schema) {
        return sql.formatted(schema, "AUDIT", LOST_ENTRIES.formatted(schema));
    }
}
