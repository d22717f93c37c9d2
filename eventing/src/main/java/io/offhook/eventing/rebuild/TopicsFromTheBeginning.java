package io.offhook.eventing.rebuild;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.record.IncomingRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer without a group that reads topics from their beginning to where they end at a time, and on. */
public final class TopicsFromTheBeginning implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAX_SILENT_POLLS = 150;
    private static final int MAX_RECORDS = 2_000;
    private static final int ANSWER_MILLIS = 15_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Topic> topics;
    private final List<TopicPartition> partitions;
    private Map<TopicPartition, Long> goal = Map.of();
    private long begin;
    private int silent;

    public TopicsFromTheBeginning(Map<String, Object> broker, TopicNames names, Collection<Topic> topics) {
        var config = new HashMap<>(broker);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_RECORDS);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"); // where compaction removed what stood there
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        config.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.topics = topics.stream().collect(Collectors.toMap(names::of, Function.identity()));
        try {
            this.partitions = this.topics.keySet().stream()
                    .flatMap(name -> consumer.partitionsFor(name).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            this.begin = sum();
        } catch (RuntimeException e) {
            close(); // whoever asks brokers that are away asks again, with another consumer
            throw e;
        }
    }

    /** Instead of the beginning: where each partition was at a time, or where it ends. */
    public void begin(Instant since) {
        var asked = partitions.stream().collect(Collectors.toMap(each -> each, each -> since.toEpochMilli()));
        var found = consumer.offsetsForTimes(asked);
        for (var each : partitions) {
            var offset = found.get(each);
            if (offset == null) {
                consumer.seekToEnd(List.of(each));
            } else {
                consumer.seek(each, offset.offset());
            }
        }
        begin = sum();
    }

    /** Instead of the beginning: so many records before the goal. */
    public void beginBeforeTheEnd(int records) {
        partitions.forEach(each -> consumer.seek(each, Math.max(0, goal.getOrDefault(each, 0L) - records)));
        begin = sum();
    }

    /** What is on the topics now. */
    public void setGoal() {
        goal = consumer.endOffsets(partitions);
    }

    public boolean isAtGoal() {
        return partitions.stream().allMatch(each -> consumer.position(each) >= goal.getOrDefault(each, 0L));
    }

    /** How many records the goal is away from the beginning. */
    public long goal() {
        return goal.values().stream().mapToLong(Long::longValue).sum() - begin;
    }

    /** How many were read. */
    public long read() {
        return sum() - begin;
    }

    private long sum() {
        return partitions.stream().mapToLong(consumer::position).sum();
    }

    /** The next records of all topics, those of a stream in order; none, if none came for a moment. */
    public List<IncomingRecord> next() {
        var records = new ArrayList<IncomingRecord>();
        long before = sum();
        for (var each : consumer.poll(POLL)) {
            var topic = topics.get(each.topic());
            if (topic != null) {
                records.add(IncomingRecord.of(topic, each));
            }
        }
        silent = sum() > before || isAtGoal() ? 0 : silent + 1;
        if (silent > MAX_SILENT_POLLS) {
            throw new TimeoutException("the brokers deliver nothing");
        }
        return records;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
