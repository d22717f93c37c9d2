package io.offhook.benchmarks.bound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records from a producer to a consumer through a temporary topic. */
public final class ScratchTopic implements AutoCloseable {

    private static final String SERVERS = "bootstrap.servers";
    private static final int BATCH_BYTES = 256 * 1024;

    private final String name = "offhook.load.scratch." + UUID.randomUUID();
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
    private final Thread reader;

    private ScratchTopic(String kafka, Map<String, Object> batching) {
        this.admin = Admin.create(Map.of(SERVERS, kafka));
        var sending = new HashMap<>(batching);
        sending.put(SERVERS, kafka);
        sending.put("acks", "all");
        this.producer = new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(SERVERS, kafka, "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer());
        this.reader = Thread.ofPlatform().daemon().name("scratch-topic").unstarted(this::read);
    }

    /** For single records: each is sent at once. */
    public static ScratchTopic on(String kafka) throws InterruptedException {
        return with(kafka, Map.of("linger.ms", 0));
    }

    /** For many: they are sent in large batches. */
    public static ScratchTopic batching(String kafka) throws InterruptedException {
        return with(kafka, Map.of("linger.ms", 5, "batch.size", BATCH_BYTES));
    }

    private static ScratchTopic with(String kafka, Map<String, Object> batching) throws InterruptedException {
        var topic = new ScratchTopic(kafka, batching);
        try {
            topic.admin
                    .createTopics(List.of(new NewTopic(topic.name, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka cannot create the topic", e.getCause());
        }
        topic.consumer.assign(List.of(new TopicPartition(topic.name, 0)));
        topic.consumer.seekToBeginning(topic.consumer.assignment());
        topic.reader.start();
        return topic;
    }

    /** Completes when the consumer has the record. */
    public CompletableFuture<Void> send(String value) {
        var key = UUID.randomUUID().toString();
        var arrived = new CompletableFuture<Void>();
        pending.put(key, arrived);
        producer.send(new ProducerRecord<>(name, key, value));
        return arrived;
    }

    private void read() {
        try {
            while (true) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var arrived = pending.remove(record.key());
                    if (arrived != null) {
                        arrived.complete(null);
                    }
                }
            }
        } catch (WakeupException e) {
            consumer.close();
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        producer.close(Duration.ofSeconds(2));
        admin.deleteTopics(List.of(name));
        admin.close(Duration.ofSeconds(2));
    }
}
