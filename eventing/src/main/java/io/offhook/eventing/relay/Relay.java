package io.offhook.eventing.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.sql.CommitSignal;
import io.offhook.eventing.trace.EventSpans;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The loop that publishes: takes the lock if it is free, publishes what was committed, waits for a signal. After any failure it begins
 * again with a new connection and a new producer.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** A commit wakes the loop; this is for a signal that was lost with another replica. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final long OPEN_EPOCH_NANOS = Duration.ofMillis(3).toNanos();
    private static final long LONGEST_REST_NANOS = Duration.ofMillis(20).toNanos();
    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final DataSource source;
    private final CommitSignal signal;
    private final Map<String, Object> broker;
    private final TopicNames topics;
    private final Topic ownTopic;
    private final SignedHeaders headers;
    private final EventSpans spans;
    private final Counter published;
    private final Timer delays;
    private final EpochProgress progress = new EpochProgress();
    private volatile @Nullable Thread thread;

    Relay(
            DataSource source,
            CommitSignal signal,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames topics,
            @ConfigProperty(name = "offhook.topic") Topic ownTopic,
            SignedHeaders headers,
            EventSpans spans,
            MeterRegistry meters) {
        this.source = source;
        this.signal = signal;
        this.broker = broker;
        this.topics = topics;
        this.ownTopic = ownTopic;
        this.headers = headers;
        this.spans = spans;
        this.published = meters.counter("offhook.relay.published");
        this.delays = meters.timer("offhook.relay.delay");
    }

    void start(@Observes StartupEvent event) {
        start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    synchronized void start() {
        var loop = Thread.ofPlatform().name("offhook-relay").daemon().unstarted(this::run);
        thread = loop;
        loop.start();
    }

    synchronized void stop() throws InterruptedException {
        var loop = thread;
        thread = null;
        if (loop != null) {
            signal.raise();
            loop.join(LAST_ROUND);
            loop.interrupt(); // no effect on one that ended
        }
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try (var session = RelaySession.open(source, ownTopic, progress);
                    var publisher = new Publisher(
                            broker, headers, topics, this::acknowledged, progress, session.rejections())) {
                standBy(session);
                relay(session, publisher);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (thread == Thread.currentThread()) {
                    LOG.warnf("Relay failed and begins again in %d ms: %s", AFTER_FAILURE.toMillis(), e);
                    pause();
                }
            }
        }
    }

    private void acknowledged(OutgoingRecord record) {
        delays.record(Duration.between(record.metadata().time(), Instant.now()));
        spans.published(record.topic(), record.type(), record.metadata());
    }

    /** Returns when this replica relays. */
    private void standBy(RelaySession session) throws SQLException, InterruptedException {
        while (thread == Thread.currentThread() && !session.takeOver()) {
            if (signal.await(STANDBY)) {
                session.wakeActive();
            }
        }
    }

    private void relay(RelaySession session, Publisher publisher) throws Exception {
        try (var ignored = RelayWakeups.start(source, signal)) {
            long pause = OPEN_EPOCH_NANOS;
            while (thread == Thread.currentThread()) {
                var began = System.nanoTime();
                var round = session.publishClosedEpoch(publisher);
                published.increment(round.published());
                if (round.published() > 0) {
                    rest(System.nanoTime() - began);
                    pause = OPEN_EPOCH_NANOS;
                } else if (round.pending()) {
                    rest(pause); // not for a signal: commits of others end no epoch, and would make this a busy loop
                    pause = Math.min(2 * pause, LONGEST_REST_NANOS);
                } else {
                    signal.await(IDLE);
                    pause = OPEN_EPOCH_NANOS;
                }
            }
        }
    }

    /**
     * Rests as long as a round took: what is committed meanwhile is published together, for as many statements and requests as one event
     * takes. So an event costs less the more there are. After a time without events the first is published at once.
     */
    private static void rest(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.min(nanos, LONGEST_REST_NANOS));
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
