package io.offhook.eventing.relay;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Cause;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.page.PageRequest;
import io.offhook.eventing.relay.RelayControl.UnpublishableEvent;
import io.offhook.eventing.sql.CommitSignal;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventTooLarge;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** What holds the relay back, and what must not. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HeldBackIT {

    private static final Cause OPERATOR = Cause.request(CAUSE.at(), null, "admin");

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    Relay relay;

    @Inject
    PhoneEvents phones;

    @Inject
    RelayControl control;

    @Inject
    @Readiness
    RelayReadiness readiness;

    @Inject
    CommitSignal signal;

    @Inject
    OtherReplica replica;

    @Inject
    TopicReader topic;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource source;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void an_event_that_the_brokers_would_not_take_is_refused_and_none_with_it_is_stored() {
        var stream = SampleEvents.newStream();

        assertThatThrownBy(() -> phones.append(stream, 0, SampleEvents.released(stream), PhoneEvents.large(stream)))
                .isInstanceOf(EventTooLarge.class);
        assertThat(await(() -> units.run(() -> store.version(stream)))).isZero();
    }

    @Test
    void an_event_that_the_brokers_refuse_all_the_same_holds_back_its_stream_alone_and_is_named() throws SQLException {
        var stream = SampleEvents.newStream();
        var other = SampleEvents.newStream();
        phones.append(stream, 0, SampleEvents.provisioned(stream));
        var id = insertLarge(stream, 2);
        phones.append(stream, 2, SampleEvents.released(stream));
        phones.append(other, 0, SampleEvents.provisioned(other));

        phones.awaitVersions(other, 1L);
        assertThat(topic.versions(Topic.PHONE, stream)).containsExactly(1L);
        assertThat(unpublishable(stream)).singleElement().satisfies(event -> {
            assertThat(event.eventId()).isEqualTo(id);
            assertThat(event.version()).isEqualTo(2);
            assertThat(event.type()).isEqualTo("io.offhook.PhoneProvisioned.v1");
            assertThat(event.reason()).isEqualTo("RecordTooLargeException");
        });
        assertThat(meters.get("offhook.relay.unpublishable").gauge().value()).isPositive();
        assertThat(meters.get("offhook.relay.oldest.unpublished.age").gauge().value())
                .isPositive();
        assertThat(String.valueOf(readiness.call().getData().orElseThrow())).doesNotContain("unpublishable=0");

        var later = SampleEvents.newStream();
        phones.append(later, 0, SampleEvents.provisioned(later));
        phones.awaitVersions(later, 1L);
        assertThat(topic.versions(Topic.PHONE, other))
                .as("nothing is sent again")
                .containsExactly(1L);
        assertThat(topic.versions(Topic.PHONE, stream)).containsExactly(1L);

        assertThat(await(() -> control.setAside(id, OPERATOR))).isTrue();

        phones.awaitVersions(stream, 1L, 2L, 3L);
        var record = topic.records(Topic.PHONE, stream).get(1);
        assertThat(record.value()).isNull();
        assertThat(TopicReader.header(record, "ce_id")).isEqualTo(id.toString());
        assertThat(TopicReader.header(record, "ce_type")).isEqualTo("io.offhook.PhoneProvisioned.v1");
        assertThat(unpublishable(stream)).isEmpty();
        phones.append(stream, 3, SampleEvents.released(stream));
        phones.awaitVersions(stream, 1L, 2L, 3L, 4L);
    }

    @Test
    void an_event_that_is_held_back_stays_so_for_a_relay_that_takes_over() throws Exception {
        var stream = SampleEvents.newStream();
        var id = insertLarge(stream, 1);
        await().until(() -> !unpublishable(stream).isEmpty());

        relay.stop();
        relay.start();
        phones.append(stream, 1, SampleEvents.released(stream));
        var other = SampleEvents.newStream();
        phones.append(other, 0, SampleEvents.provisioned(other));

        phones.awaitVersions(other, 1L);
        assertThat(topic.versions(Topic.PHONE, stream)).isEmpty();
        await(() -> control.setAside(id, OPERATOR));
        phones.awaitVersions(stream, 1L, 2L);
    }

    @Test
    void a_transaction_that_is_open_in_another_database_holds_nothing_back() throws SQLException {
        try (var admin = superuser("postgres");
                var statement = admin.createStatement()) {
            statement.execute("drop database if exists elsewhere");
            statement.execute("create database elsewhere");
        }
        try (var elsewhere = superuser("elsewhere")) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("select pg_current_xact_id()");
            var stream = SampleEvents.newStream();

            phones.append(stream, 0, SampleEvents.provisioned(stream));
            phones.awaitVersions(stream, 1L);
            phones.append(stream, 1, SampleEvents.released(stream));
            phones.awaitVersions(stream, 1L, 2L);

            elsewhere.rollback();
        }
    }

    @Test
    void a_transaction_of_another_role_that_is_open_in_our_database_is_waited_for_beside_one_elsewhere()
            throws SQLException {
        var stream = SampleEvents.newStream();
        var slow = SampleEvents.newStream();
        try (var elsewhere = superuser("postgres");
                var ours = superuser("offhook")) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("select pg_current_xact_id()");
            ours.setAutoCommit(false);
            PhoneEvents.insert(ours, slow, 1, SampleEvents.released(slow), UUID.randomUUID());
            phones.append(stream, 0, SampleEvents.provisioned(stream));

            await().during(Duration.ofMillis(700))
                    .untilAsserted(() ->
                            assertThat(topic.versions(Topic.PHONE, stream)).isEmpty());

            ours.commit();
            phones.awaitVersions(slow, 1L);
            phones.awaitVersions(stream, 1L);
            elsewhere.rollback();
        }
    }

    @Test
    void events_are_published_again_from_one_on_when_an_operator_says_so() {
        var stream = SampleEvents.newStream();
        phones.append(stream, 0, SampleEvents.provisioned(stream), SampleEvents.released(stream));
        phones.awaitVersions(stream, 1L, 2L);

        assertThat(await(() -> control.republish(stream, 2, OPERATOR))).isTrue();

        phones.awaitVersions(stream, 1L, 2L, 1L, 2L); // its transaction as a whole
        assertThat(await(() -> control.republish("nowhere", 1, OPERATOR))).isFalse();
    }

    @Test
    void a_commit_on_a_replica_that_does_not_relay_wakes_the_one_that_does() throws Exception {
        var stream = SampleEvents.newStream();
        var otherSignal = new CommitSignal();
        relay.stop();
        var active = replica.relay(otherSignal);
        active.start();
        phones.append(stream, 0, SampleEvents.provisioned(stream));
        phones.awaitVersions(stream, 1L);
        relay.start(); // stands by, and hears of commits of this replica
        try (var listener = source.getConnection()) {
            listener.createStatement().execute("listen offhook_relay");
            var notifications = listener.unwrap(org.postgresql.PGConnection.class);

            phones.append(stream, 1, SampleEvents.released(stream));

            await().until(() -> notifications.getNotifications(100).length > 0);
            listener.createStatement().execute("unlisten *");
        }
        phones.awaitVersions(stream, 1L, 2L);
        active.stop();
    }

    private List<UnpublishableEvent> unpublishable(String stream) {
        return await(() -> control.unpublishable(new PageRequest(0, 1_000))).items().stream()
                .filter(each -> each.streamId().equals(stream))
                .toList();
    }

    /** Past the event store, which would refuse it. */
    private UUID insertLarge(String stream, long version) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = source.getConnection()) {
            PhoneEvents.insert(connection, stream, version, PhoneEvents.large(stream), id);
        }
        signal.raise();
        return id;
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url.replaceFirst("/[a-z]+$", "/" + database), "postgres", "offhook");
    }
}
