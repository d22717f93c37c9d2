package io.offhook.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.AlternatingRates;
import io.offhook.eventing.NewTopics;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * How many events of a backlog the relay publishes in a second, beside a bare producer of the same records: no test, and not run with
 * them. {@code ./offhook load --eventing} does, and prints the JSON.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelaySpeed {

    private static final Path RESULT = Path.of("target", "relay-speed.json");
    private static final String SCRATCH = "offhook.speed.relay";
    private static final int WARM_UP = 40_000;
    private static final int EVENTS = 200_000;
    private static final int ROUNDS = 3;
    private static final int SAMPLES = 1_000;
    private static final int PARTITIONS = 12;

    @Inject
    Relay relay;

    @Inject
    EventBacklog backlog;

    @Inject
    TopicTail tail;

    @Inject
    TopicNames topics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    /** Published by the relay; the bare producer sends copies of them. */
    private final List<ConsumerRecord<String, byte[]>> samples = new ArrayList<>();

    @Test
    void measure() throws Exception {
        var rates = new AlternatingRates();
        relay.stop();
        try (var producer = scratchProducer()) {
            relay(WARM_UP);
            send(producer, WARM_UP);
            for (int round = 0; round < ROUNDS; round++) {
                rates.add(relay(EVENTS), send(producer, EVENTS));
            }
        } finally {
            relay.start();
        }
        rates.write(RESULT, "RELAY events per second from a backlog", EVENTS, EventBacklog.PER_STREAM);
        assertThat(RESULT).exists();
    }

    /** From the start of the relay until its checkpoint is behind the last event. */
    private double relay(int events) throws SQLException, InterruptedException {
        backlog.append(events);
        var start = tail.end();
        var begun = System.nanoTime();
        relay.start();
        while (backlog.isPending()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        var rate = AlternatingRates.perSecond(events, begun);
        relay.stop();
        requireAllInOrder(start, events);
        return rate;
    }

    private void requireAllInOrder(Map<TopicPartition, Long> start, int events) {
        var versions = new HashMap<String, Long>();
        tail.since(start, record -> {
            var before = versions.put(record.key(), Long.valueOf(TopicReader.header(record, "ce_sequence")));
            assertThat(versions.get(record.key())).isEqualTo((before == null ? 0 : before) + 1);
            if (samples.size() < SAMPLES) {
                samples.add(record);
            }
        });
        assertThat(versions).hasSize(events / EventBacklog.PER_STREAM);
        assertThat(versions.values()).containsOnly((long) EventBacklog.PER_STREAM);
    }

    /** Until the brokers acknowledged the last record. */
    private double send(KafkaProducer<String, byte[]> producer, int events) {
        var begun = System.nanoTime();
        for (int i = 0; i < events; i++) {
            var sample = samples.get(i % samples.size());
            producer.send(new ProducerRecord<>(SCRATCH, null, sample.key(), sample.value(), sample.headers()));
        }
        producer.flush();
        return AlternatingRates.perSecond(events, begun);
    }

    private KafkaProducer<String, byte[]> scratchProducer() throws Exception {
        new NewTopics(broker).create(topics.of(Topic.PHONE), PARTITIONS);
        new NewTopics(broker).create(SCRATCH, PARTITIONS);
        var config = new HashMap<>(broker);
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
