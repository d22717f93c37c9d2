package io.offhook.torture.collect;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.chain.ChainHead;
import io.offhook.contracts.chain.ChainRecord;
import io.offhook.contracts.chain.ChainVerification;
import io.offhook.contracts.record.CanonicalRecord;
import io.offhook.contracts.topic.Topic;
import io.offhook.torture.evidence.AuditTrail;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the audit chain of the activation service, the only service of a run. */
final class AuditTopic {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHAIN = "activation";

    private AuditTopic() {}

    static AuditTrail read(Connection connection, String bootstrap) throws SQLException, IOException {
        var head = head(connection);
        var chain = new ChainVerification(CHAIN);
        var events = new HashSet<UUID>();
        try (var topic = new TopicRecords(bootstrap, Topic.AUDIT.topicName()::equals)) {
            for (var record : topic.next()) {
                var headers = TopicRecords.texts(record.headers());
                var data = JSON.readTree(record.value());
                chain.add(new ChainRecord(
                        Long.parseLong(headers.getOrDefault("ce_sequence", "0")),
                        CanonicalRecord.hash(headers, record.value()),
                        data.path("previous").asText(),
                        headers.getOrDefault("ce_time", ""),
                        Optional.empty()));
                if (data.hasNonNull("eventId")) {
                    events.add(UUID.fromString(data.path("eventId").asText()));
                }
            }
        }
        return new AuditTrail(chain.report(head).findings(), events);
    }

    /** None before the first entry. */
    private static List<ChainHead> head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select place, hash from audit_head where place > 0")) {
            return rows.next()
                    ? List.of(new ChainHead(CHAIN, rows.getLong("place"), rows.getString("hash")))
                    : List.of();
        }
    }
}
