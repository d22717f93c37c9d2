package io.offhook.eventing.recover;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.record.IncomingRecord;
import io.offhook.eventing.rebuild.TopicsFromTheBeginning;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What topics have since a time, up to where they end now. */
@ApplicationScoped
class RecordsSince {

    private final Map<String, Object> broker;
    private final TopicNames names;

    interface Batch {
        void put(List<IncomingRecord> records) throws SQLException;
    }

    RecordsSince(@Identifier("default-kafka-broker") Map<String, Object> broker, TopicNames names) {
        this.broker = broker;
        this.names = names;
    }

    void read(Collection<Topic> topics, Instant since, Batch batch) throws SQLException {
        try (var read = new TopicsFromTheBeginning(broker, names, topics)) {
            read.begin(since);
            read.setGoal();
            while (!read.isAtGoal()) {
                batch.put(read.next());
            }
        }
    }
}
