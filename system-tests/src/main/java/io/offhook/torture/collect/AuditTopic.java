package io.offhook.torture.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.chain.ChainHead;
import io.offhook.contracts.chain.ChainRecord;
import io.offhook.contracts.chain.ChainVerification;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.contracts.topic.Topic;
import io.offhook.torture.evidence.AuditTrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the audit chain of one service. */
final class AuditTopic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AuditTopic() {}

    /** @param service the subject of its records */
    static AuditTrail read(Connection connection, String bootstrap, String service) throws SQLException {
        var head = head(connection, service);
        var chain = new ChainVerification(service);
        var events = new HashSet<UUID>();
        try (var topic = new TopicRecords(bootstrap, Topic.AUDIT.topicName()::equals)) {
            topic.rest(record -> {
                var headers = TopicRecords.texts(record.headers());
                if (!service.equals(headers.get("ce_subject"))) {
                    return;
                }
                var data = json(record.value());
                chain.add(new ChainRecord(
                        Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                        CanonicalRecord.hash(headers, record.value()),
                        data.path("previous").asText(),
                        headers.getOrDefault("ce_time", ""),
                        Optional.empty()));
                if (data.hasNonNull("eventId")) {
                    events.add(UUID.fromString(data.path("eventId").asText()));
                }
            });
        }
        return new AuditTrail(chain.report(head).findings(), events);
    }

    private static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** None before the first entry. */
    private static List<ChainHead> head(Connection connection, String service) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select place, hash from audit_head where place > 0")) {
            return rows.next()
                    ? List.of(new ChainHead(service, rows.getLong("place"), rows.getString("hash")))
                    : List.of();
        }
    }
}
