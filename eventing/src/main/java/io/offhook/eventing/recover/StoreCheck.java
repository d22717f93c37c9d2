package io.offhook.eventing.recover;

import io.offhook.contracts.topic.Topic;
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
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks whether the last events of the own topic are in the store. A backup that was restored lacks them. */
@ApplicationScoped
class StoreCheck {

    private static final Logger LOG = Logger.getLogger(StoreCheck.class);
    private static final int LAST = 1;
    private static final int ANSWER_MILLIS = 5_000;
    private static final String IS_STORED = "select 1 from event where stream_id = ? and version = ?";

    private final DataSource source;
    private final Map<String, Object> broker;
    private final TopicNames names;
    private final EventVerification verification;
    private final Topic own;
    private final String service;

    StoreCheck(
            DataSource source,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames names,
            EventVerification verification,
            @ConfigProperty(name = "offhook.topic") Topic own,
            @ConfigProperty(name = "offhook.service") String service) {
        this.source = source;
        this.broker = broker;
        this.names = names;
        this.verification = verification;
        this.own = own;
        this.service = service;
    }

    /** Brokers that are away prove nothing: a service starts without them. */
    void require() throws SQLException {
        if (!own.isOfAnEventTable()) {
            return;
        }
        var hurried = new HashMap<>(broker);
        hurried.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        hurried.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        try (var topics = new TopicsFromTheBeginning(hurried, names, List.of(own))) {
            topics.setGoal();
            topics.beginBeforeTheEnd(LAST);
            while (!topics.isAtGoal()) {
                require(topics.next());
            }
        } catch (KafkaException e) {
            LOG.warnf(
                    "Whether the store is as new as its topic is not known: %s",
                    e.getClass().getName());
        }
    }

    private void require(List<IncomingRecord> records) throws SQLException {
        for (var each : records) {
            var own = own(each);
            if (own.isPresent() && !isStored(own.get())) {
                throw new StoreDiverged("the topic has version " + own.get().version() + " of stream "
                        + own.get().streamId() + ", and the store has not: was the database restored from a backup?"
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
                var statement = connection.prepareStatement(IS_STORED)) {
            statement.setString(1, record.streamId());
            statement.setLong(2, record.version());
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
