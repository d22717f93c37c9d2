package io.offhook.eventing.relay;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds of a relay, one by one. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelaySessionIT {

    @Inject
    DataSource source;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    SignedHeaders headers;

    @Inject
    TopicNames topics;

    @Inject
    PhoneEvents phones;

    @Inject
    Relay relay;

    private final String stream = SampleEvents.newStream();

    /** Of the events that the brokers answered for: whether the checkpoint was past them by then. */
    private final Map<Long, Boolean> passedWhenAnswered = new ConcurrentHashMap<>();

    @BeforeEach
    void noOtherRelay() throws InterruptedException {
        relay.stop();
    }

    @AfterEach
    void asBefore() {
        relay.start();
    }

    @Test
    void the_checkpoint_moves_past_an_event_only_after_the_brokers_answered_for_it() throws Exception {
        phones.append(stream, 0, SampleEvents.provisioned(stream), SampleEvents.released(stream));
        var progress = new EpochProgress();
        try (var session = RelaySession.open(source, Topic.PHONE, progress);
                var publisher =
                        new Publisher(broker, headers, topics, this::answered, progress, session.rejections())) {
            await().until(session::takeOver);
            await().until(
                            () -> session.publishClosedEpoch(publisher),
                            round -> round.published() == 0 && !round.pending());
        }

        assertThat(passedWhenAnswered).containsOnly(Map.entry(1L, false), Map.entry(2L, false));
        assertThat(isPassed(2)).isTrue();
    }

    private void answered(OutgoingRecord record) {
        if (record.streamId().equals(stream)) {
            passedWhenAnswered.put(record.version(), isPassed(record.version()));
        }
    }

    private boolean isPassed(long version) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("""
                        select tx_id < watermark from event, relay_checkpoint
                        where stream_id = ? and version = ?""")) {
            statement.setString(1, stream);
            statement.setLong(2, version);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
