package io.offhook.eventing.relay;

import io.offhook.eventing.EventCodec.Undecodable;
import io.offhook.eventing.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's producer: idempotent, acknowledged by all, a bounded number of records on the way. */
final class Publisher implements AutoCloseable {

    private static final int MOST_ON_THE_WAY = 2_000;

    private final KafkaProducer<String, byte[]> producer;
    private final String service;
    private final TopicNames topics;
    private final Queue<Future<RecordMetadata>> onTheWay = new ArrayDeque<>();

    Publisher(Map<String, Object> broker, String service, TopicNames topics) {
        var config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        this.service = service;
        this.topics = topics;
    }

    /** Sends, and waits for the oldest record when too many are on the way. */
    void send(OutgoingRecord row) throws ExecutionException, InterruptedException {
        var type = row.topic()
                .type(row.type())
                .orElseThrow(() -> new Undecodable(row.type() + " is stored but not registered"));
        var headers = CloudEventHeaders.of(service, type, row.streamId(), row.version(), row.metadata());
        var value = row.data() == null ? null : row.data().getBytes(StandardCharsets.UTF_8);
        onTheWay.add(producer.send(new ProducerRecord<>(topics.of(row.topic()), null, row.streamId(), value, headers)));
        if (onTheWay.size() > MOST_ON_THE_WAY) {
            onTheWay.remove().get();
        }
    }

    /** Returns when the brokers hold everything sent, or fails. */
    void flush() throws ExecutionException, InterruptedException {
        while (!onTheWay.isEmpty()) {
            onTheWay.remove().get();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
