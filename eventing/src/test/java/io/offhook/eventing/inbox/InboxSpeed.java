package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.AlternatingRates;
import io.offhook.eventing.NewTopics;
import io.offhook.eventing.SampleEvents;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/**
 * How many records of a backlog the inbox takes into a read model in a second, beside a bare consumer of the same records: no test, and
 * not run with them. {@code ./offhook load --eventing} does, and prints the JSON. Offsets are committed after each batch, which is as
 * large as that of a service.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InboxSpeed {

    private static final Path RESULT = Path.of("target", "inbox-speed.json");
    private static final int WARM_UP = 40_000;
    private static final int EVENTS = 200_000;
    private static final int PER_STREAM = 4;
    private static final int STREAMS_AT_A_TIME = 1_000;
    private static final int ROUNDS = 3;
    private static final int PARTITIONS = 12;

    private static final String WRONG = """
            select (select count(*) from event_indexed e join (
                    select place, coalesce(lag(version) over (partition by stream_id order by place), 0) as before
                    from event_indexed) b using (place) where e.version <> b.before + 1)
                + (select count(*) from parked where consumer = 'speed')""";

    @Inject
    Inbox inbox;

    @Inject
    DataSource source;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final EventsIndexed index = new EventsIndexed();

    @Test
    void measure() throws Exception {
        var rates = new AlternatingRates();
        execute(EventsIndexed.TABLE);
        for (int round = 0; round <= ROUNDS; round++) {
            var events = round == 0 ? WARM_UP : EVENTS;
            var topic = "offhook.speed.inbox." + round;
            fill(topic, events);
            var taken = consume(topic, events, records -> await(() -> inbox.receive(index, records)));
            assertThat(number("select count(*) from event_indexed")).isEqualTo(events);
            assertThat(number(WRONG)).isZero();
            execute("truncate event_indexed");
            var bare = consume(topic, events, records -> {});
            if (round > 0) {
                rates.add(taken, bare);
            }
        }
        execute("drop table event_indexed");
        rates.write(RESULT, "INBOX records per second from a backlog into a read model", EVENTS, PER_STREAM);
        assertThat(RESULT).exists();
    }

    /** Until all are handled and committed. */
    private double consume(String topic, int events, Consumer<ConsumerRecords<String, byte[]>> handler) {
        var config = new HashMap<>(broker);
        config.put("group.id", topic + "-" + System.nanoTime());
        config.put("enable.auto.commit", false);
        config.put("max.poll.records", 500);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(each -> new TopicPartition(topic, each))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var begun = System.nanoTime();
            for (int seen = 0; seen < events; ) {
                var records = consumer.poll(Duration.ofMillis(100));
                if (!records.isEmpty()) {
                    handler.accept(records);
                    consumer.commitAsync();
                    seen += records.count();
                }
            }
            consumer.commitSync();
            return AlternatingRates.perSecond(events, begun);
        }
    }

    /** Events of one stream stand apart, as those of phones do that are added and activated together. */
    private void fill(String topic, int events) throws Exception {
        new NewTopics(broker).create(topic, PARTITIONS);
        try (var producer =
                new KafkaProducer<>(new HashMap<>(broker), new StringSerializer(), new ByteArraySerializer())) {
            for (int left = events / PER_STREAM; left > 0; left -= STREAMS_AT_A_TIME) {
                var streams = Stream.generate(SampleEvents::newStream)
                        .limit(Math.min(left, STREAMS_AT_A_TIME))
                        .toList();
                for (long version = 1; version <= PER_STREAM; version++) {
                    for (var stream : streams) {
                        var record = PhoneRecords.released(stream, version);
                        producer.send(new ProducerRecord<>(topic, null, stream, record.value(), record.headers()));
                    }
                }
            }
            producer.flush();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
