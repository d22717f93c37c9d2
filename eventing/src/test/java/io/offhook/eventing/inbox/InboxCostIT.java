package io.offhook.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Await;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.SampleEvents;
import io.offhook.servers.test.RealServers;
import io.offhook.servers.test.StatementCounts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the inbox adds to the statements of a handler, in counts. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class InboxCostIT {

    @Inject
    Inbox inbox;

    @Inject
    DataSource database;

    private final Counting handler = new Counting();

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 500})
    void a_batch_of_streams_takes_one_statement(int streams) throws SQLException {
        var records = IntStream.range(0, streams)
                .mapToObj(any -> PhoneRecords.released(SampleEvents.newStream(), 1))
                .toList();

        assertThat(statements(records)).isEqualTo(1);
        assertThat(handler.batches).containsExactly(streams);
    }

    /** The second event of each stream is another statement, not another one for each stream. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void so_does_each_further_event_of_the_same_streams(int streams) throws SQLException {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        var ids = IntStream.range(0, streams)
                .mapToObj(any -> SampleEvents.newStream())
                .toList();
        ids.forEach(id -> records.add(PhoneRecords.released(id, 1)));
        ids.forEach(id -> records.add(PhoneRecords.released(id, 2)));

        assertThat(statements(records)).isEqualTo(2);
        assertThat(handler.batches).containsExactly(streams, streams);
    }

    private long statements(List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        return StatementCounts.sum(StatementCounts.during(
                database, "consumed", () -> Await.await(() -> inbox.receive(handler, PhoneRecords.batch(records)))));
    }

    private static final class Counting implements BatchTopicConsumer {

        private final List<Integer> batches = new ArrayList<>();

        @Override
        public String consumer() {
            return "cost";
        }

        @Override
        public Topic topic() {
            return Topic.PHONE;
        }

        @Override
        public Uni<Void> onAll(List<Recorded<?>> events) {
            batches.add(events.size());
            return Uni.createFrom().voidItem();
        }
    }
}
