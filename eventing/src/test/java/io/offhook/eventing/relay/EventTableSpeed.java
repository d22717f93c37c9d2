package io.offhook.eventing.relay;

import static io.offhook.eventing.Await.await;
import static io.offhook.eventing.SampleEvents.CAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.AlternatingRates;
import io.offhook.eventing.EventCodec;
import io.offhook.eventing.NewTopics;
import io.offhook.eventing.SampleEvents;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.designs.DurablePostgres;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.eventing.store.EventStore;
import io.offhook.servers.test.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Appends, loads of a stream and the relay, on event tables of growing size: no test, and not run with them. {@code ./offhook load
 * --event-table} does, and prints the JSON. {@code OFFHOOK_EVENTS} is the largest size; a hundred million need 70 GB.
 */
@QuarkusTest
@QuarkusTestResource(value = DurablePostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "servers", value = "kafka"),
        restrictToAnnotatedClass = true)
class EventTableSpeed {

    private static final Path RESULT = Path.of("target", "event-table-speed.json");
    private static final long SMALLEST = 100_000;
    private static final long LARGEST =
            Long.parseLong(Optional.ofNullable(System.getenv("OFFHOOK_EVENTS")).orElse("10000000"));
    private static final int SAMPLES = 2_000;
    private static final int BACKLOG = 40_000;
    private static final int PARTITIONS = 12;

    @Inject
    Relay relay;

    @Inject
    EventBacklog backlog;

    @Inject
    PublishedEvents published;

    @Inject
    EventStore store;

    @Inject
    UnitOfWork units;

    @Inject
    TopicNames topics;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    /**
     * @param appendMicros the median of a transaction that appends one event to a new stream; likewise for the load of a stream
     * @param appendPages the pages of table and indexes that one append looks at, which other load of the machine does not change
     */
    private record Line(
            long events,
            long bytes,
            long appendMicros,
            double appendPages,
            long loadMicros,
            double loadPages,
            long relayedPerSecond) {}

    @Test
    void measure() throws Exception {
        new NewTopics(broker).create(topics.of(Topic.PHONE), PARTITIONS);
        relay.stop();
        var lines = new ArrayList<Line>();
        published.growTo(SMALLEST);
        line(); // to warm up
        for (long size = SMALLEST; size <= LARGEST; size *= 10) {
            published.growTo(size);
            lines.add(line());
            Files.writeString(RESULT, EventCodec.write(lines) + "\n");
        }
        assertThat(lines).isNotEmpty();
    }

    private Line line() throws SQLException, InterruptedException {
        long events = published.count();
        long before = published.pages();
        long appendMicros = appends();
        long appended = published.pages();
        var streams = published.some(SAMPLES);
        long found = published.pages();
        long loadMicros = loads(streams);
        long loaded = published.pages();
        return new Line(
                events,
                published.bytes(),
                appendMicros,
                perSample(appended - before),
                loadMicros,
                perSample(loaded - found),
                relayed());
    }

    private static double perSample(long pages) {
        return Math.round(10.0 * pages / SAMPLES) / 10.0;
    }

    private long appends() {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < SAMPLES; i++) {
            var stream = SampleEvents.newStream();
            long begun = System.nanoTime();
            await(() -> units.run(
                    () -> store.<PhoneEvent>append(stream, 0, List.of(SampleEvents.provisioned(stream)), CAUSE)));
            nanos.add(System.nanoTime() - begun);
        }
        return medianMicros(nanos);
    }

    private long loads(List<String> streams) {
        var nanos = new ArrayList<Long>();
        for (var stream : streams) {
            long begun = System.nanoTime();
            var history = await(() -> units.run(() -> store.load(stream, PhoneEvent.class)));
            nanos.add(System.nanoTime() - begun);
            assertThat(history.version()).isEqualTo(EventBacklog.PER_STREAM);
        }
        return medianMicros(nanos);
    }

    private long relayed() throws SQLException, InterruptedException {
        backlog.append(BACKLOG);
        var begun = System.nanoTime();
        relay.start();
        while (backlog.isPending()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        var rate = AlternatingRates.perSecond(BACKLOG, begun);
        relay.stop();
        return Math.round(rate);
    }

    private static long medianMicros(List<Long> nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos.stream().sorted().toList().get(nanos.size() / 2));
    }
}
