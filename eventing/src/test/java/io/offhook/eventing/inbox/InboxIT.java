package io.offhook.eventing.inbox;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InboxIT {

    @Inject
    Inbox inbox;

    @Inject
    PhonesSeen seen;

    @Inject
    TopicReader topics;

    @Inject
    DataSource source;

    private final String stream = SampleEvents.newStream();

    @BeforeEach
    void removalsFail() {
        seen.failOnRemoval(true);
    }

    @Test
    void duplicates_and_any_order_lead_to_the_same_read_model() throws SQLException {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (long version = 1; version <= 20; version++) {
            records.add(released(version));
            records.add(released(version));
        }
        Collections.shuffle(records, new Random(20261123));

        records.forEach(this::receive);

        assertThat(versionsSeen()).containsExactlyElementsOf(upTo(20));
        assertThat(parked()).isZero();
    }

    @Test
    void a_whole_batch_in_any_order_leads_to_it_too() throws SQLException {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (long version = 1; version <= 50; version++) {
            records.add(released(version));
        }
        Collections.shuffle(records, new Random(7));

        receive(records);

        assertThat(versionsSeen()).containsExactlyElementsOf(upTo(50));
        assertThat(parked()).isZero();
    }

    @Test
    void a_gap_parks_the_key_and_no_other() throws SQLException {
        var other = SampleEvents.newStream();

        receive(List.of(released(2), PhoneRecords.released(other, 1)));

        assertThat(versionsSeen()).isEmpty();
        assertThat(parked()).isEqualTo(1);
        assertThat(versionsSeen(other)).containsExactly(1L);
    }

    @Test
    void poison_goes_to_the_dead_letters_and_its_key_waits() throws SQLException {
        receive(List.of(
                released(1),
                PhoneRecords.record(stream, 2, "PhoneLost", PhoneRecords.json(SampleEvents.released(stream))),
                released(3)));

        assertThat(versionsSeen()).containsExactly(1L);
        assertThat(parked()).isEqualTo(2);
        var letter = topics.records("offhook.phone.v1.test.dlq", stream).getFirst();
        assertThat(TopicReader.header(letter, "__connect.errors.exception.message"))
                .contains("unknown type");
        assertThat(TopicReader.header(letter, "ce_sequence")).isEqualTo("2");
    }

    @Test
    void a_handler_that_fails_again_and_again_parks_the_key_until_it_is_mended() throws SQLException {
        receive(List.of(released(1), PhoneRecords.removed(stream, 2), released(3)));
        assertThat(versionsSeen()).containsExactly(1L);

        seen.failOnRemoval(false);
        await(() -> inbox.retryParked(seen, stream));

        assertThat(versionsSeen()).containsExactly(1L, 2L, 3L);
        assertThat(parked()).isZero();
    }

    @Test
    void random_bytes_without_a_place_block_nobody() throws SQLException {
        var garbage = new byte[1_000_000];
        new Random(1).nextBytes(garbage);

        receive(List.of(new ConsumerRecord<>("offhook.phone.v1", 0, 0, stream, garbage), released(1)));

        assertThat(versionsSeen()).containsExactly(1L);
        assertThat(topics.records("offhook.phone.v1.test.dlq", stream)).hasSize(1);
    }

    private ConsumerRecord<String, byte[]> released(long version) {
        return PhoneRecords.released(stream, version);
    }

    private void receive(ConsumerRecord<String, byte[]> record) {
        receive(List.of(record));
    }

    private void receive(List<ConsumerRecord<String, byte[]>> records) {
        await(() -> inbox.receive(seen, PhoneRecords.batch(records)));
    }

    private List<Long> versionsSeen() throws SQLException {
        return versionsSeen(stream);
    }

    private List<Long> versionsSeen(String key) throws SQLException {
        var versions = new ArrayList<Long>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "select version from phone_seen where stream_id = ? order by version")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    versions.add(row.getLong(1));
                }
            }
        }
        return versions;
    }

    private long parked() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select count(*) from parked where stream_id = ?")) {
            statement.setString(1, stream);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Long> upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }
}
