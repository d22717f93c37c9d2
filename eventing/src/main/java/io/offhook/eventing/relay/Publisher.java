package io.offhook.eventing.relay;

import io.offhook.eventing.broker.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's producer: idempotent, acknowledged by all replicas, with a bounded number of records in flight. */
final class Publisher implements AutoCloseable {

    private static final int MAX_IN_FLIGHT = 2_000;

    /** A record of this size is acknowledged before the next is sent: if the brokers refuse it, its successors are still here. */
    private static final int LARGE_BYTES = 200_000;

    private final KafkaProducer<String, byte[]> producer;
    private final SignedHeaders headers;
    private final TopicNames topics;
    private final Consumer<OutgoingRecord> acknowledgements;
    private final EpochProgress progress;
    private final Rejections rejections;
    private final Queue<Sent> inFlight = new ArrayDeque<>();

    private record Sent(OutgoingRecord record, Future<RecordMetadata> answer) {}

    /** Told of each record that the brokers can never take. */
    interface Rejections {
        void rejected(OutgoingRecord record, String reason);
    }

    Publisher(
            Map<String, Object> broker,
            SignedHeaders headers,
            TopicNames topics,
            Consumer<OutgoingRecord> acknowledgements,
            EpochProgress progress,
            Rejections rejections) {
        var config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        this.headers = headers;
        this.topics = topics;
        this.acknowledgements = acknowledgements;
        this.progress = progress;
        this.rejections = rejections;
    }

    /** Sends, and waits for the oldest record while too many are in flight. */
    void send(OutgoingRecord record) throws ExecutionException, InterruptedException {
        if (record.data() != null && record.topic().type(record.type()).isEmpty()) {
            reject(record, "type is not registered");
            return;
        }
        var value = record.data() == null ? null : record.data().getBytes(StandardCharsets.UTF_8);
        var answer = producer.send(new ProducerRecord<>(
                topics.of(record.topic()), null, record.streamId(), value, headers.of(record, value)));
        inFlight.add(new Sent(record, answer));
        if (answer.isDone() || (value != null && value.length > LARGE_BYTES)) {
            flush();
        }
        while (inFlight.size() > MAX_IN_FLIGHT) {
            await(inFlight.remove());
        }
    }

    /** Returns when the brokers answered for everything sent; fails if some of it has to be sent again. */
    void flush() throws ExecutionException, InterruptedException {
        while (!inFlight.isEmpty()) {
            await(inFlight.remove());
        }
    }

    private void await(Sent sent) throws ExecutionException, InterruptedException {
        try {
            sent.answer().get();
            acknowledgements.accept(sent.record());
            progress.acknowledged(sent.record());
        } catch (ExecutionException e) {
            var cause = e.getCause();
            if (cause != null && isPermanent(cause)) {
                reject(sent.record(), cause.getClass().getSimpleName());
            } else {
                progress.failed(sent.record());
                rememberOthers();
                throw e;
            }
        }
    }

    private void reject(OutgoingRecord record, String reason) {
        progress.failed(record);
        rejections.rejected(record, reason);
    }

    private void rememberOthers() {
        for (var each : inFlight) {
            if (each.answer().state() == Future.State.SUCCESS) {
                progress.acknowledged(each.record());
            } else {
                progress.failed(each.record());
            }
        }
        inFlight.clear();
    }

    /** Whether the record itself is refused, and would be again. */
    private static boolean isPermanent(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof InvalidTimestampException
                || failure instanceof SerializationException;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
