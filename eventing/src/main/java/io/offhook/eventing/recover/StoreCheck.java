package io.offhook.eventing.recover;

import io.offhook.contracts.topic.Topic;
import io.offhook.contracts.topic.Topic.Keeps;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.record.InboxRecord;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.rebuild.TopicsFromTheBeginning;
import io.offhook.eventing.signature.EventSource;
import io.offhook.eventing.signature.EventVerification;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks whether the last records of the service, on all topics that it writes, are in the store. A backup that was restored lacks them. */
@ApplicationScoped
class StoreCheck {

    /** A start on a busy machine, with TLS and a password, takes a few seconds for the first answer. */
    private static final int ANSWER_MILLIS = 15_000;

    private static final String EVENT = "select 1 from event where stream_id = ? and version = ?";
    private static final String ENTRY = "select 1 from audit_entry where chain = ? and place = ?";
    private static final String STATE = "select 1 from published_state where key = ? and version >= ? and topic = '%s'";

    private final DataSource source;
    private final Map<String, Object> broker;
    private final TopicNames names;
    private final EventVerification verification;
    private final String service;

    StoreCheck(
            DataSource source,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames names,
            EventVerification verification,
            @ConfigProperty(name = "offhook.service") String service) {
        this.source = source;
        this.broker = broker;
        this.names = names;
        this.verification = verification;
        this.service = service;
    }

    /** Fails with a {@link org.apache.kafka.common.KafkaException} if the brokers do not answer. */
    TopicsFromTheBeginning open() {
        var hurried = new HashMap<>(broker);
        hurried.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        hurried.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        return new TopicsFromTheBeginning(hurried, names, OwnRecords.topics(service));
    }

    /**
     * @param last how many records of each partition are looked at; some of them may be those of other services
     * @throws StoreDiverged if one of the service is not in the store
     */
    void require(TopicsFromTheBeginning topics, int last) throws SQLException {
        topics.setGoal();
        topics.beginBeforeTheEnd(last);
        while (!topics.isAtGoal()) {
            require(topics.next());
        }
    }

    private void require(List<IncomingRecord> records) throws SQLException {
        for (var each : records) {
            var own = own(each);
            if (own.isPresent() && !isStored(own.get())) {
                throw new StoreDiverged("the topic " + each.topic().topicName() + " has version "
                        + own.get().version() + " of " + own.get().streamId()
                        + ", and the store has not: was the database restored from a backup, or did a standby without its last transactions take over?"
                        + " See offhook.recover.backup-time in docs/restore.md");
            }
        }
    }

    /** What others wrote there says nothing of the store. */
    private Optional<InboxRecord> own(IncomingRecord record) {
        try {
            verification.verify(record.topic(), record.headers(), record.value());
            return EventSource.of(service).equals(record.headers().get("ce_source"))
                    ? Optional.of(InboxRecord.parse(record))
                    : Optional.empty();
        } catch (RuntimeException forged) {
            return Optional.empty();
        }
    }

    private boolean isStored(InboxRecord record) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(query(record.topic()))) {
            statement.setString(1, record.streamId());
            statement.setLong(2, record.version());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String query(Topic topic) {
        if (topic.keeps() == Keeps.LATEST_STATE) {
            return STATE.formatted(topic.name());
        }
        return topic == Topic.AUDIT ? ENTRY : EVENT;
    }
}
