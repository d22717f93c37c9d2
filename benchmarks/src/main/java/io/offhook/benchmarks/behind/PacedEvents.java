package io.offhook.benchmarks.behind;

import io.offhook.benchmarks.work.ProgressBars;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the topics at a constant rate, whether or not the console follows. */
final class PacedEvents implements AutoCloseable {

    private static final long DEVICES = 1L << 40;

    private final KafkaProducer<String, byte[]> producer;
    private final ProgressBars progress;
    private long device = ThreadLocalRandom.current().nextLong(DEVICES / 2);

    PacedEvents(String kafka, ProgressBars progress) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.progress = progress;
    }

    /** Returns when the broker has all of them. */
    void send(String stage, int perSecond, Duration duration, SentEvents sent) throws InterruptedException {
        var many = Math.toIntExact(duration.toSeconds() * perSecond);
        var apart = (double) TimeUnit.SECONDS.toNanos(1) / perSecond;
        var began = System.nanoTime();
        try (var bar = progress.start(stage, many)) {
            for (int index = 0; index < many; index++) {
                sleepUntil(began + (long) (index * apart));
                var event = StrangerEvent.of(device++);
                sent.add(event.id());
                producer.send(event.record());
                bar.step();
            }
        }
        producer.flush();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
