package io.offhook.torture.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.kafka.KafkaServer;
import io.offhook.servers.postgres.PostgresServer;
import io.offhook.servers.redis.RedisServer;
import io.offhook.torture.check.DigitSearch;
import io.offhook.torture.evidence.CodeRow;
import io.offhook.torture.evidence.DeadLetter;
import io.offhook.torture.evidence.GateKey;
import io.offhook.torture.evidence.PublishedEvent;
import io.offhook.torture.evidence.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** The readers of the evidence, on real servers. */
class CollectIT {

    private static final UUID CODE = new UUID(0, 1);
    private static final UUID PHONE = new UUID(0, 2);
    private static final UUID EVENT = new UUID(0, 3);
    private static final Instant TIME = Instant.parse("2026-11-25T08:00:00.123456Z");

    private static final PostgresServer POSTGRES = PostgresServer.start();
    private static final KafkaServer KAFKA = KafkaServer.start();
    private static final RedisServer REDIS = RedisServer.start();

    @AfterAll
    static void stop() {
        REDIS.close();
        KAFKA.close();
        POSTGRES.close();
    }

    @Test
    void the_event_table_is_read_in_the_order_of_positions() throws Exception {
        try (var connection = database("events")) {
            execute(connection, """
                create table event (position bigint, stream_id text, version bigint, type text, data jsonb,
                    metadata jsonb, recorded_at timestamptz);
                insert into event values
                    (2, 'p1', 2, 'io.offhook.CodeRedeemed.v1', '{"codeId": "%1$s"}',
                     '{"id": "%2$s", "time": "%3$s"}', '%3$s'),
                    (1, 'p1', 1, 'io.offhook.CodeIssued.v1', '{"note": "1234 5678 9012 3456"}', '{"id": "%2$s", "time": "%3$s"}', '%3$s')
                """.formatted(CODE, EVENT, TIME));

            var leaks = new ArrayList<String>();
            var events = EventTable.read(connection, new DigitSearch(Set.of("1234567890123456")), leaks);

            assertThat(events).extracting(StoredEvent::type).containsExactly("CodeIssued", "CodeRedeemed");
            assertThat(leaks).containsExactly("event 1, a CodeIssued");
            assertThat(events.getLast())
                    .returns(CODE, StoredEvent::codeId)
                    .returns(EVENT, StoredEvent::id)
                    .returns(TIME, StoredEvent::time)
                    .returns(TIME, StoredEvent::recordedAt);
        }
    }

    @Test
    void the_read_models_are_read_with_absent_values() throws Exception {
        try (var connection = database("views")) {
            execute(connection, """
                create table code_view (code_id uuid, phone_id uuid, device_name text, model text, mac text, status text,
                    issued_at timestamptz, expires_at timestamptz, ended_at timestamptz);
                create table code_secret (code_id uuid);
                create table code_fingerprint (code_id uuid, phone_id uuid);
                create table device_assignment (mac text, phone_id uuid);
                insert into code_view values ('%1$s', '%2$s', 'BAT1', '8845', null, 'LIVE', '%3$s', '%3$s', null);
                insert into code_secret values ('%1$s');
                insert into code_fingerprint values ('%1$s', '%2$s');
                insert into device_assignment values ('2C3124C9F8E1', '%2$s')
                """.formatted(CODE, PHONE, TIME));

            var models = ReadModelTables.read(connection);

            assertThat(models.codes())
                    .isEqualTo(Map.of(CODE, new CodeRow(CODE, PHONE, "BAT1", "8845", null, "LIVE", TIME, TIME, null)));
            assertThat(models.secrets()).isEqualTo(Set.of(CODE));
            assertThat(models.fingerprints()).isEqualTo(Map.of(CODE, PHONE));
            assertThat(models.devices()).isEqualTo(Map.of("2C3124C9F8E1", PHONE));

            execute(connection, "update code_view set expires_at = null");
            assertThatThrownBy(() -> ReadModelTables.read(connection)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keys_of_the_gate_are_listed_and_digits_are_found_in_every_type_of_key() {
        try (var client = new Jedis("127.0.0.1", REDIS.port())) {
            client.hset("offhook:{1}:code", Map.of("codeId", CODE.toString(), "phoneId", PHONE.toString()));
            client.set("offhook:{1}:lease", "device");
            client.pexpire("offhook:{1}:lease", 100_000);
            client.set("string", "code 1234-5678-9012-3456");
            client.hset("hash", "field", "1234567890123456");
            client.zadd("set", 1, "1234 5678 9012 3456");
            client.set("1234567890123456", "");

            var keys = new RedisKeys(client, new DigitSearch(Set.of("1234567890123456")));

            assertThat(keys.leaks()).hasSize(4).allMatch(leak -> !leak.contains("1234"));
            assertThat(keys.gate())
                    .contains(new GateKey("offhook:{1}:code", CODE, PHONE, -1))
                    .anySatisfy(lease -> {
                        assertThat(lease.codeId()).isNull();
                        assertThat(lease.millisLeft()).isBetween(1L, 100_000L);
                    });
        }
    }

    @Test
    void dead_letters_are_those_of_the_table_and_of_every_dead_letter_topic() throws Exception {
        try (var connection = database("parking")) {
            execute(connection, """
                create table parked (consumer text, topic text, stream_id text, version bigint, reason text);
                insert into parked values ('phones', 'offhook.phone.v1', 'p1', 3, 'SQLSTATE 23505');
                create table quarantined (consumer text, topic text, stream_id text, version bigint, reason text);
                insert into quarantined values ('phones', 'offhook.phone.v1', 'p1', 2, 'another event came first')\
                """);
            publish("offhook.phone.v1.activation.dlq", "p2", Map.of("ce_sequence", "7", "reason", "Timeout"));
            publish("offhook.trust.v1.activation.dlq", "a1", Map.of("ce_subject", "anchor/a1", "ce_sequence", "many"));

            assertThat(DeadLetters.read(connection, KAFKA.bootstrap()))
                    .containsExactlyInAnyOrder(
                            new DeadLetter("parked by phones of offhook.phone.v1", "p1", 3, "SQLSTATE 23505"),
                            new DeadLetter(
                                    "quarantined by phones of offhook.phone.v1", "p1", 2, "another event came first"),
                            new DeadLetter("offhook.phone.v1.activation.dlq", "p2", 7, "reason=Timeout"),
                            new DeadLetter("offhook.trust.v1.activation.dlq", "anchor/a1", 0, ""));
        }
    }

    @Test
    void the_topic_is_followed_to_its_end_and_repetitions_are_kept() throws Exception {
        var topic = Topic.ACTIVATION.topicName();
        try (var admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
        try (var reader = new TopicReader(KAFKA.bootstrap(), Set.of(topic))) {
            publish(topic, "p1", event(1));
            await().until(() -> reader.different() == 1);
            publish(topic, "p1", event(1));

            assertThat(reader.finish())
                    .hasSize(2)
                    .first()
                    .returns("CodeIssued", PublishedEvent::type)
                    .returns("p1", PublishedEvent::key)
                    .returns(1L, PublishedEvent::version);
        }
    }

    private static Map<String, String> event(long version) {
        return Map.of(
                "ce_id", EVENT.toString(),
                "ce_sequence", Long.toString(version),
                "ce_type", "io.offhook.CodeIssued.v1");
    }

    private static void publish(String topic, String key, Map<String, String> headers) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", KAFKA.bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, "{}".getBytes(StandardCharsets.UTF_8));
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private static Connection database(String name) throws SQLException {
        POSTGRES.createDatabase(name);
        return DriverManager.getConnection(POSTGRES.jdbcUrl(name), name, POSTGRES.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
