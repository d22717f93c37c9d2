package io.offhook.eventing.relay;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.offhook.contracts.state.ModelActivationSetting;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.PublishedState;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** States on their way to a compacted topic, and the tombstones that erase them. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PublishedStatesIT {

    @Inject
    PublishedState states;

    @Inject
    UnitOfWork units;

    @Inject
    TopicReader topic;

    @Inject
    DataSource source;

    @Test
    void a_state_goes_out_as_it_is_and_a_tombstone_when_it_is_erased() {
        var user = new User(SampleEvents.newStream(), "Alice Adams", "alice@example.org");
        await(() -> units.run(() -> states.put(Topic.USER, user.userId(), user, CAUSE)));
        await().until(() -> topic.versions(Topic.USER, user.userId()), versions -> versions.equals(List.of(1L)));

        await(() -> units.run(() -> states.erase(Topic.USER, user.userId(), CAUSE)));

        await().until(() -> topic.versions(Topic.USER, user.userId()), versions -> versions.equals(List.of(1L, 2L)));
        var records = topic.records(Topic.USER, user.userId());
        assertThat(new String(records.getFirst().value(), StandardCharsets.UTF_8))
                .contains("Alice Adams");
        var tombstone = records.getLast();
        assertThat(tombstone.value()).isNull();
        assertThat(TopicReader.header(tombstone, "ce_type")).isEqualTo("io.offhook.User.v1");
    }

    @Test
    void a_tombstone_names_the_type_that_it_erases_and_has_every_attribute() {
        var key = "activation/" + SampleEvents.newStream();
        var setting = new ModelActivationSetting("8845", null, true);
        await(() -> units.run(() -> states.put(Topic.SETTING, key, setting, CAUSE)));

        await(() -> units.run(() -> states.erase(Topic.SETTING, key, CAUSE)));

        await().until(() -> topic.versions(Topic.SETTING, key).contains(2L));
        var tombstone = topic.records(Topic.SETTING, key).getLast();
        assertThat(tombstone.value()).isNull();
        assertThat(TopicReader.header(tombstone, "ce_type")).isEqualTo("io.offhook.ModelActivationSetting.v1");
        var event = KafkaMessageFactory.createReader(tombstone).toEvent();
        assertThat(event.getType()).isEqualTo("io.offhook.ModelActivationSetting.v1");
        assertThat(event.getSubject()).isEqualTo(key);
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getData()).isNull();
    }

    @Test
    void what_was_never_published_needs_no_tombstone() throws SQLException {
        var key = SampleEvents.newStream();

        await(() -> units.run(() -> states.erase(Topic.USER, key, CAUSE)));

        assertThat(version(key)).isZero();
    }

    @Test
    void the_same_state_again_and_a_second_erasure_are_not_published() throws SQLException {
        var user = new User(SampleEvents.newStream(), "Alice Adams", "alice@example.org");
        await(() -> units.run(() -> states.put(Topic.USER, user.userId(), user, CAUSE)));
        await(() -> units.run(() -> states.put(Topic.USER, user.userId(), user, CAUSE)));
        assertThat(version(user.userId())).isEqualTo(1);

        await(() -> units.run(() -> states.erase(Topic.USER, user.userId(), CAUSE)));
        await(() -> units.run(() -> states.erase(Topic.USER, user.userId(), CAUSE)));
        assertThat(version(user.userId())).isEqualTo(2);
    }

    /** 0 if there is none. */
    private long version(String key) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "select coalesce(max(version), 0) from published_state where key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
