package io.offhook.eventing.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.sql.CommitSignal;
import io.offhook.eventing.trace.EventSpans;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import javax.sql.DataSource;

/** Makes the relay of another replica of the service. */
@ApplicationScoped
class OtherReplica {

    private final DataSource source;
    private final Map<String, Object> broker;
    private final TopicNames topics;
    private final SignedHeaders headers;
    private final EventSpans spans;
    private final MeterRegistry meters;

    OtherReplica(
            DataSource source,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames topics,
            SignedHeaders headers,
            EventSpans spans,
            MeterRegistry meters) {
        this.source = source;
        this.broker = broker;
        this.topics = topics;
        this.headers = headers;
        this.spans = spans;
        this.meters = meters;
    }

    Relay relay(CommitSignal signal) {
        return new Relay(source, signal, broker, topics, Topic.PHONE, headers, spans, meters);
    }
}
