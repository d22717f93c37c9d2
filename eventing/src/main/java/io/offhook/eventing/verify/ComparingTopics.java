package io.offhook.eventing.verify;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.rebuild.RebuildSession;
import io.offhook.eventing.rebuild.ShadowSchema;
import io.offhook.eventing.rebuild.TopicsFromTheBeginning;
import io.offhook.eventing.signature.EventSource;
import io.offhook.eventing.verify.Difference.Kind;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares what the service stores with what stands on the topics, both ways. The records' places are kept in a table meanwhile. */
@ApplicationScoped
class ComparingTopics {

    private static final String PUT = """
            insert into %s.topic_record (topic, stream_id, version, event_id)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[])""";

    private final Map<String, Object> broker;
    private final TopicNames names;
    private final Topic own;
    private final String source;

    ComparingTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames names,
            @ConfigProperty(name = "offhook.topic") Topic own,
            @ConfigProperty(name = "offhook.service") String service) {
        this.broker = broker;
        this.names = names;
        this.own = own;
        this.source = EventSource.of(service);
    }

    void compare(RebuildSession session, Differences found) throws SQLException {
        var shadow = ShadowSchema.create(session, List.of());
        var schema = shadow.name();
        session.execute(List.of("create unlogged table " + schema
                + ".topic_record (topic text, stream_id text, version bigint, event_id text)"));
        var published = session.select("select watermark::text from relay_checkpoint", row -> row.getString(1))
                .getFirst();
        read(session, schema);
        session.execute(List.of(
                "create index on " + schema + ".topic_record (topic, stream_id, version)",
                "analyze " + schema + ".topic_record"));
        for (var query : StoredAndPublished.queries(schema, own, published)) {
            session.select(query, row -> add(found, row.getString(1), row.getString(2), row.getString(3)));
        }
        shadow.drop();
    }

    private static boolean add(Differences found, String kind, String topic, String key) {
        found.add(Kind.valueOf(kind), Topic.valueOf(topic).topicName(), key, null);
        return true;
    }

    /** To where the topics end now: all that the watermark says is published stands before that. */
    private void read(RebuildSession session, String schema) throws SQLException {
        try (var topics = new TopicsFromTheBeginning(broker, names, published(session))) {
            topics.setGoal();
            while (!topics.isAtGoal()) {
                put(session, schema, topics.next().stream().filter(this::isOwn).toList());
            }
        }
    }

    private Set<Topic> published(RebuildSession session) throws SQLException {
        var topics = EnumSet.of(Topic.AUDIT);
        if (own.isOfAnEventTable()) {
            topics.add(own);
        }
        session.select(
                "select distinct topic from published_state", row -> topics.add(Topic.valueOf(row.getString(1))));
        return topics;
    }

    private boolean isOwn(IncomingRecord record) {
        return source.equals(record.headers().get("ce_source"));
    }

    private static void put(RebuildSession session, String schema, List<IncomingRecord> records) throws SQLException {
        session.update(
                PUT.formatted(schema),
                records.stream().map(each -> each.topic().name()).toArray(String[]::new),
                column(records, "ce_subject"),
                column(records, "ce_sequence"),
                column(records, "ce_id"));
    }

    private static String[] column(List<IncomingRecord> records, String header) {
        return records.stream()
                .map(each -> each.headers().getOrDefault(header, "0").replace("\0", ""))
                .toArray(String[]::new);
    }
}
