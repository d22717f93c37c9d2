package io.offhook.eventing.rebuild;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.DatabaseRows;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.PhonesSeen;
import io.offhook.eventing.rebuild.RebuildStatus.State;
import io.offhook.eventing.relay.TopicReader;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.Append;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RebuildIT {

    @Inject
    ReadModelRebuild rebuilding;

    @Inject
    PhoneCounts counts;

    @Inject
    PhonesSeen seen;

    @Inject
    Inbox inbox;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    TopicReader topics;

    @Inject
    DataSource source;

    @Inject
    DatabaseRows rows;

    private final List<String> streams =
            List.of(SampleEvents.newStream(), SampleEvents.newStream(), SampleEvents.newStream());

    @BeforeEach
    void aHistory() throws InterruptedException {
        seen.failOnRemoval(false);
        rebuilding.rebuild("phone-counts"); // other tests append without this read model
        streams.forEach(stream -> {
            append(stream, 0, SampleEvents.provisioned(stream));
            append(stream, 1, SampleEvents.released(stream), SampleEvents.released(stream));
        });
    }

    @AfterEach
    void asOthersExpectIt() {
        seen.failOnRemoval(true);
    }

    @Test
    void a_read_model_of_own_events_is_rebuilt_equal_to_the_live_one() throws Exception {
        var live = dump("phone_count");

        rebuilding.rebuild("phone-counts");

        assertThat(live).contains("(" + streams.getFirst() + ",3)");
        assertThat(dump("phone_count")).isEqualTo(live);
    }

    @Test
    void a_wrong_row_and_a_lost_one_are_mended() throws Exception {
        var live = dump("phone_count");
        rows.execute("update phone_count set events = 99 where stream_id = '" + streams.get(0) + "'");
        rows.execute("delete from phone_count where stream_id = '" + streams.get(1) + "'");

        rebuilding.rebuild("phone-counts");

        assertThat(dump("phone_count")).isEqualTo(live);
    }

    @Test
    void what_is_appended_while_a_read_model_is_rebuilt_is_in_it_once() throws Exception {
        var appending = new AtomicBoolean(true);
        var appended = new AtomicLong(1);
        var writer = Thread.ofPlatform().start(() -> {
            var stream = streams.getFirst();
            while (appending.get()) {
                append(stream, appended.get() + 2, SampleEvents.released(stream));
                appended.incrementAndGet();
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                rebuilding.rebuild("phone-counts");
            }
        } finally {
            appending.set(false);
            writer.join();
        }

        assertThat(dump("phone_count")).contains("(" + streams.getFirst() + "," + (appended.get() + 2) + ")");
    }

    @Test
    void the_table_that_takes_its_place_has_the_same_indexes_rights_and_views() throws Exception {
        rows.execute("grant select on phone_count to pg_monitor");
        rows.execute("create view phone_count_seen as select stream_id from phone_count");
        var before = shape();
        counts.lookAtIndexes();

        rebuilding.rebuild("phone-counts");

        assertThat(counts.indexes()).as("those of readers follow").containsExactly("phone_count_pkey");
        assertThat(shape()).isEqualTo(before).anyMatch(line -> line.contains("pg_monitor"));
        assertThat(rows.of("select stream_id from phone_count_seen")).contains(streams.getFirst());
        rows.execute("drop view phone_count_seen; revoke all on phone_count from pg_monitor");
    }

    @Test
    void a_rebuild_that_fails_leaves_what_is_live_and_nothing_else() throws Exception {
        var live = dump("phone_count");
        counts.failAt(streams.getLast());

        assertThatThrownBy(() -> rebuilding.rebuild("phone-counts")).hasMessageContaining("as the test wants it");

        counts.failAt("");
        assertThat(dump("phone_count")).isEqualTo(live);
        assertThat(status("phone-counts").state()).isEqualTo(State.FAILED);
        rebuilding.rebuild("phone-counts");
        assertThat(status("phone-counts").state()).isEqualTo(State.DONE);
        assertThat(rows.of("select nspname from pg_namespace where nspname like 'offhook%'"))
                .isEmpty();
    }

    @Test
    void one_rebuild_runs_at_a_time_whichever_replica_is_asked() throws Exception {
        try (var other = RebuildSession.open(source).orElseThrow()) {
            assertThat(other).isNotNull();
            assertThatThrownBy(() -> rebuilding.start("all")).isInstanceOf(RebuildRunning.class);
        }
        rebuilding.rebuild("phone-counts");
    }

    @Test
    void a_read_model_from_topics_is_rebuilt_equal_to_the_live_one_and_its_consumer_goes_on() throws Exception {
        streams.subList(0, 2).forEach(this::consume);
        var live = dump("phone_seen");
        rows.execute("delete from phone_seen where stream_id = '" + streams.getFirst() + "'");

        rebuilding.rebuild("phones-seen");

        assertThat(live).hasSize(6);
        assertThat(dump("phone_seen")).as("no more than the consumer took").isEqualTo(live);
        streams.forEach(this::consume); // again, and the third for the first time
        assertThat(dump("phone_seen")).hasSize(9).containsAll(live);
    }

    @Test
    void a_read_model_that_does_not_exist_is_refused_and_those_there_are_are_named() {
        assertThatThrownBy(() -> rebuilding.rebuild("nonsense"))
                .hasMessageContaining("phone-counts")
                .hasMessageContaining("phones-seen");
    }

    private RebuildStatus status(String model) {
        return rebuilding.statuses().await().indefinitely().stream()
                .filter(each -> each.readModel().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private List<String> shape() throws SQLException {
        var lines = rows.of("select indexdef from pg_indexes where tablename = 'phone_count' order by 1");
        lines.addAll(rows.of("select conname || pg_get_constraintdef(oid) from pg_constraint"
                + " where conrelid = 'phone_count'::regclass order by 1"));
        lines.addAll(rows.of("select relacl::text from pg_class where oid = 'phone_count'::regclass"));
        return lines;
    }

    private void append(String stream, long expected, PhoneEvent... events) {
        await(() -> units.run(() -> store.append(stream, expected, List.of(events), CAUSE)
                .map(Append::orRollBack)
                .call(appended -> Multi.createFrom()
                        .iterable(appended)
                        .onItem()
                        .transformToUniAndConcatenate(counts::apply)
                        .onItem()
                        .ignoreAsUni())));
    }

    private void consume(String stream) {
        await().until(() -> topics.versions(Topic.PHONE, stream).size() == 3);
        var batch = new ConsumerRecords<>(
                Map.of(new TopicPartition("offhook.phone.v1", 0), topics.records(Topic.PHONE, stream)), Map.of());
        await(() -> inbox.receive(seen, batch));
    }

    private List<String> dump(String table) throws SQLException {
        return rows.of("select t::text from " + table + " t order by 1").stream()
                .filter(row -> streams.stream().anyMatch(row::contains))
                .toList();
    }
}
