package io.offhook.eventing.recover;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.audit.AuditRecorded.Action;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.state.User;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.DatabaseRows;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.audit.AuditEntry;
import io.offhook.eventing.audit.AuditLog;
import io.offhook.eventing.rebuild.ReadModelFolds;
import io.offhook.eventing.rebuild.ReadModelRebuild;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.PublishedState;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store without its last rows, as a backup that was restored. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RecoveringStoreIT {

    private static final String EVENTS =
            "select stream_id || version || type || data || metadata from event where stream_id = '%s' order by version";

    @Inject
    RecoveringStore recovering;

    @Inject
    StoreCheck check;

    @Inject
    ReadModelRebuild rebuilding;

    @Inject
    EventStore store;

    @Inject
    PublishedState states;

    @Inject
    UnitOfWork units;

    @Inject
    TopicReader topics;

    @Inject
    AuditLog audit;

    @Inject
    OwnRecords records;

    @Inject
    AnsweredRecords answered;

    @Inject
    ReadModelFolds models;

    @Inject
    @Any
    Instance<RecoveredEvents> followers;

    @Inject
    @Any
    Instance<RecoveredStates> tables;

    @Inject
    StatesSeen statesSeen;

    @ConfigProperty(name = "offhook.service")
    String service;

    @Inject
    DataSource source;

    @Inject
    DatabaseRows rows;

    private final String stream = SampleEvents.newStream();
    private final Instant before = Instant.now();

    @BeforeEach
    void aStreamThatIsPublished() throws InterruptedException {
        append(0, SampleEvents.provisioned(stream), SampleEvents.released(stream), SampleEvents.released(stream));
        await().until(() -> topics.versions(Topic.PHONE, stream).size() == 3);
        rebuilding.rebuild("phone-counts");
    }

    @Test
    void events_that_the_store_lost_come_back_as_they_were_and_so_do_read_models() throws Exception {
        var stored = rows.of(EVENTS.formatted(stream));
        lose("stream_id = '" + stream + "' and version > 1");
        rows.execute("update phone_count set events = 1 where stream_id = '" + stream + "'");

        recovering.recover(before);

        assertThat(stored).hasSize(3);
        assertThat(rows.of(EVENTS.formatted(stream))).isEqualTo(stored);
        assertThat(rows.of("select events::text from phone_count where stream_id = '" + stream + "'"))
                .containsExactly("3");
        recovering.recover(before);
        assertThat(rows.of(EVENTS.formatted(stream))).as("a second time").isEqualTo(stored);
    }

    @Test
    void the_stream_goes_on_after_what_came_back_and_consumers_see_no_conflict() throws Exception {
        lose("stream_id = '" + stream + "' and version > 2");

        recovering.recover(before);
        append(3, SampleEvents.released(stream));

        await().until(() -> topics.versions(Topic.PHONE, stream).contains(4L));
        var ids = topics.records(Topic.PHONE, stream).stream()
                .map(each -> TopicReader.header(each, "ce_sequence") + TopicReader.header(each, "ce_id"))
                .distinct();
        assertThat(ids).as("one event in each place").hasSize(4);
    }

    @Test
    void states_come_back_too() throws Exception {
        var user = new User(stream, "alice", "alice@example.org");
        await(() -> units.run(() -> states.put(Topic.USER, stream, user, CAUSE)));
        await().until(() -> topics.versions(Topic.USER, stream).size() == 1);
        var state = "select version || type || data || metadata from published_state where key = '" + stream + "'";
        var stored = rows.of(state);
        rows.execute("delete from published_state where key = '" + stream + "'");

        recovering.recover(before);

        assertThat(stored).hasSize(1);
        assertThat(rows.of(state)).isEqualTo(stored);
        assertThat(statesSeen.of(stream)).singleElement().satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(user);
            assertThat(seen.metadata().correlationId()).isEqualTo(CAUSE.correlationId());
        });
        recovering.recover(before);
        assertThat(statesSeen.of(stream)).as("known by then").hasSize(1);
    }

    @Test
    void a_state_that_was_erased_since_is_erased_again() throws Exception {
        var user = new User(stream, "alice", "alice@example.org");
        await(() -> units.run(() -> states.put(Topic.USER, stream, user, CAUSE)));
        await(() -> units.run(() -> states.erase(Topic.USER, stream, CAUSE)));
        await().until(() -> topics.versions(Topic.USER, stream).contains(2L));
        rows.execute("update published_state set version = 1, data = '{}' where key = '" + stream + "'");

        recovering.recover(before);

        assertThat(rows.of("select version from published_state where data is null and key = '" + stream + "'"))
                .containsExactly("2");
        assertThat(statesSeen.of(stream)).extracting(RecoveredState::state).containsOnlyNulls();
    }

    @Test
    void audit_entries_are_no_events_of_a_service_that_has_no_other_topic() throws Exception {
        await(() -> units.run(() -> {
            audit.add(List.of(AuditEntry.of(Action.SIGNED_IN, null, CAUSE)));
            return Uni.createFrom().voidItem();
        }));
        var head = rows.of("select place from audit_head").getFirst();
        await().until(() -> topics.versions(Topic.AUDIT, service).contains(Long.valueOf(head)));

        var withoutEvents =
                new RecoveringStore(source, records, answered, units, models, followers, tables, Topic.AUDIT);

        assertThat(withoutEvents.recover(before)).isZero();
        assertThat(rows.of("select stream_id from event where type like '%AuditRecorded%'"))
                .isEmpty();
    }

    @Test
    void a_store_that_went_on_from_its_backup_is_left_as_it_is() throws Exception {
        lose("stream_id = '" + stream + "' and version > 2");
        append(2, SampleEvents.released(stream));

        assertThatThrownBy(() -> recovering.recover(before))
                .isInstanceOf(StoreDiverged.class)
                .hasMessageContaining(stream + " 3");
    }

    @Test
    void a_start_with_a_store_that_is_behind_its_topic_is_refused() throws Exception {
        requireStored();
        lose("stream_id = '" + stream + "' and version > 2");

        assertThatThrownBy(this::requireStored)
                .isInstanceOf(StoreDiverged.class)
                .hasMessageContaining(stream);

        recovering.recover(before);
        requireStored();
    }

    @Test
    void a_start_without_the_last_states_is_refused() throws Exception {
        await(() -> units.run(() -> states.put(Topic.USER, stream, new User(stream, "alice", "a@example.org"), CAUSE)));
        await().until(() -> topics.versions(Topic.USER, stream).size() == 1);
        rows.execute("delete from published_state where key = '" + stream + "'");

        assertThatThrownBy(() -> requireStored())
                .isInstanceOf(StoreDiverged.class)
                .hasMessageContaining(stream);

        recovering.recover(before);
        requireStored();
    }

    /** As at a start, but other tests write records before the last that no store has. */
    private void requireStored() throws SQLException {
        try (var own = check.open()) {
            check.require(own, 1);
        }
    }

    private void append(long expected, PhoneEvent... events) {
        await(() -> units.run(
                () -> store.append(stream, expected, List.of(events), CAUSE).map(Append::orRollBack)));
    }

    private void lose(String which) throws SQLException {
        rows.execute("alter table event disable trigger event_is_immutable; delete from event where " + which
                + "; alter table event enable trigger event_is_immutable");
    }
}
