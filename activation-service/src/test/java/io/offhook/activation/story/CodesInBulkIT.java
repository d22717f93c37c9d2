package io.offhook.activation.story;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.Event;
import io.offhook.contracts.phone.ActivationCodeReleaseRequested;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.contracts.topic.Topic;
import io.offhook.servers.test.KafkaClientCounts;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.management.JMException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(Installation.class)
class CodesInBulkIT {

    private static final int MANY = 700;

    /** Of the topics of phones and of trust. */
    private static final int CONSUMERS = 2;

    @Inject
    OtherServices others;

    @Inject
    DataSource source;

    @Inject
    MeterRegistry meters;

    private final String owner = "bulk-" + UUID.randomUUID();
    private final List<UUID> phones = new ArrayList<>();

    @Test
    void every_phone_of_a_bulk_gets_one_code_of_its_own_and_each_is_counted_once() throws SQLException {
        var counted = issued();
        for (int i = 0; i < MANY; i++) {
            provision(null, true);
        }

        awaitCodes(MANY);

        assertThat(count("select count(distinct phone_id) from code_view where owner_id = ?"))
                .isEqualTo(MANY);
        assertThat(count(
                        "select count(distinct f.fingerprint) from code_fingerprint f join code_secret s using (code_id)"
                                + " join code_view c using (code_id) where c.owner_id = ? and c.phone_id = f.phone_id"))
                .isEqualTo(MANY);
        assertThat(issued() - counted).isEqualTo(MANY);
    }

    /** Offsets are committed once a second, however many batches there are: the time that it takes bounds them. */
    @Test
    void offsets_of_a_bulk_are_committed_by_time_and_not_by_batches() throws JMException {
        var before = KafkaClientCounts.offsetCommits();
        var began = System.nanoTime();
        for (int i = 0; i < MANY; i++) {
            provision(null, true);
        }

        awaitCodes(MANY);

        var commits = KafkaClientCounts.offsetCommits() - before;
        assertThat(commits / CONSUMERS).isLessThanOrEqualTo(2 + (System.nanoTime() - began) / 1e9);
    }

    @Test
    void phones_that_need_none_and_phones_that_change_are_among_them() throws SQLException {
        var mac = HexFormat.of().withUpperCase().toHexDigits(new Random().nextLong(), 12);
        var released = provision(mac, true);
        provision(mac, true); // provisioning does not let that happen; if it did, the first has the device
        provision(null, false);
        publish(released, 2, new ActivationCodeReleaseRequested(released));
        provision(null, true);

        awaitCodes(3);
        await().untilAsserted(() -> assertThat(
                        count("select count(*) from code_view where owner_id = ? and status = 'RELEASED'"))
                .isEqualTo(1));

        assertThat(count("select count(*) from code_secret join code_view using (code_id) where owner_id = ?"))
                .isEqualTo(2);
        assertThat(count("select count(*) from device_assignment d join code_view using (phone_id)"
                        + " where owner_id = ? and d.mac = '" + mac + "' and phone_id = '" + released + "'"))
                .isEqualTo(1);
    }

    private UUID provision(@Nullable String mac, boolean withCode) {
        var phone = UUID.randomUUID();
        phones.add(phone);
        var name = "BAT" + phones.size();
        publish(phone, 1, new PhoneProvisioned(phone, name, "8845", mac, "t", List.of(), owner, "Default", withCode));
        return phone;
    }

    private void publish(UUID phone, long version, Event event) {
        others.publish(Topic.PHONE, phone.toString(), version, event);
    }

    private void awaitCodes(long codes) {
        await().untilAsserted(() -> assertThat(count("select count(*) from code_view where owner_id = ?"))
                .isEqualTo(codes));
    }

    private double issued() {
        return meters.counter("offhook.codes.issued").count();
    }

    private long count(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
