package io.offhook.eventing.rebuild;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.inbox.Inbox;
import io.offhook.eventing.inbox.PhonesSeen;
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
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
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

    private final List<String> streams =
            List.of(SampleEvents.newStream(), SampleEvents.newStream(), SampleEvents.newStream());

    @BeforeEach
    void aHistory() throws InterruptedException {
        rebuilding.rebuild("phone-counts"); // other tests append without this read model
        streams.forEach(stream -> {
            append(stream, 0, SampleEvents.provisioned(stream));
            append(stream, 1, SampleEvents.released(stream), SampleEvents.released(stream));
        });
    }

    @Test
    void a_read_model_of_own_events_is_rebuilt_equal_to_the_live_one() throws Exception {
        var live = dump("phone_count");

        rebuilding.rebuild("phone-counts");

        assertThat(live).contains("(" + streams.getFirst() + ",3)");
        assertThat(dump("phone_count")).isEqualTo(live);
    }

    @Test
    void a_read_model_from_topics_is_rebuilt_equal_to_the_live_one() throws Exception {
        streams.forEach(this::consume);
        var live = dump("phone_seen");

        rebuilding.rebuild("phones-seen");
        assertThat(dump("phone_seen")).isEmpty();
        streams.forEach(this::consume);

        assertThat(live).hasSize(9);
        assertThat(dump("phone_seen")).isEqualTo(live);
    }

    @Test
    void a_read_model_that_does_not_exist_is_refused_and_those_there_are_are_named() {
        assertThatThrownBy(() -> rebuilding.rebuild("nonsense"))
                .hasMessageContaining("phone-counts")
                .hasMessageContaining("phones-seen");
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
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select t::text from " + table + " t order by 1")) {
            var rows = new java.util.ArrayList<String>();
            while (row.next()) {
                var text = row.getString(1);
                if (streams.stream().anyMatch(text::contains)) {
                    rows.add(text);
                }
            }
            return rows;
        }
    }
}
