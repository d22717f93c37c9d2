package io.offhook.eventing.relay;

import static io.offhook.eventing.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.eventing.store.EventStore.Pending;
import io.offhook.servers.test.KafkaClientCounts;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import org.junit.jupiter.api.Test;

/** What the relay asks of the brokers, in counts. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelayCostIT {

    private static final int EVENTS = 1_000;

    /** Metadata, the producer's id, and batches of twelve partitions; one for each event would be a thousand. */
    private static final double MAX_REQUESTS = 150;

    @Inject
    Relay relay;

    @Inject
    PhoneEvents phones;

    @Inject
    UnitOfWork units;

    @Inject
    EventStore store;

    @Test
    void a_backlog_of_a_thousand_events_takes_few_requests() throws JMException, InterruptedException {
        relay.stop();
        double before = KafkaClientCounts.producerRequests();
        var streams = Stream.generate(SampleEvents::newStream).limit(EVENTS).toList();
        await(() -> units.run(() -> store.<PhoneEvent>appendAll(streams.stream()
                .map(stream ->
                        new Pending<PhoneEvent>(stream, 0, List.of(SampleEvents.released(stream)), SampleEvents.CAUSE))
                .toList())));

        relay.start();
        for (var stream : List.of(streams.getLast(), streams.get(EVENTS / 2), streams.getFirst())) {
            phones.awaitVersions(stream, 1L);
        }

        assertThat(KafkaClientCounts.producerRequests() - before).isBetween(1.0, MAX_REQUESTS);
    }
}
