package io.offhook.provisioning.erasure.topics;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.provisioning.erasure.ErasureReport.TopicReport;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the topics that may name a person, and their dead letters, for records of the person. The others name nobody, by their contract. */
@ApplicationScoped
public class LookingIntoTopics {

    private static final String DEAD_LETTERS = ".dlq";

    private final Map<String, Object> broker;
    private final TopicNames names;
    private final Duration timeout;
    private final Duration maxCompactionLag;

    LookingIntoTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames names,
            @ConfigProperty(name = "offhook.erasure.scan-timeout") Duration timeout,
            @ConfigProperty(name = "offhook.topics.persons.max-compaction-lag") Duration maxCompactionLag) {
        this.broker = broker;
        this.names = names;
        this.timeout = timeout;
        this.maxCompactionLag = maxCompactionLag;
    }

    /** On a worker thread. A topic that could not be read is in the answer, and says so. */
    public Uni<List<TopicReport>> of(String userId) {
        return Uni.createFrom().item(() -> look(userId)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private List<TopicReport> look(String userId) {
        var reports = new ArrayList<TopicReport>();
        for (var topic : Topic.values()) {
            if (!topic.hasPersonalData()) {
                reports.add(
                        unread(names.of(topic), true, "It names nobody by its contract, and was not read: ids alone."));
            }
        }
        try (var consumer = new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var reading = new Reading(consumer, userId, Instant.now().plus(timeout));
            var there = consumer.listTopics();
            for (var topic : Topic.values()) {
                if (topic.hasPersonalData()) {
                    look(names.of(topic), there, reading, reports);
                }
            }
        } catch (KafkaException e) {
            reports.add(unread("offhook.*", false, "The brokers did not answer."));
        }
        return reports;
    }

    private record Reading(KafkaConsumer<String, byte[]> consumer, String userId, Instant until) {

        TopicScan scan(List<TopicPartition> partitions) {
            return TopicScan.of(consumer, partitions, userId, until);
        }
    }

    private void look(
            String topic, Map<String, List<PartitionInfo>> there, Reading reading, List<TopicReport> reports) {
        var partitions = there.getOrDefault(topic, List.of()).size();
        var ofKey =
                partitions == 0 ? List.<TopicPartition>of() : List.of(partition(topic, reading.userId(), partitions));
        reports.add(orUnread(topic, () -> states(topic, reading.scan(ofKey))));
        there.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith(topic + ".") && each.getKey().endsWith(DEAD_LETTERS))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> orUnread(
                        each.getKey(),
                        () -> letters(
                                each.getKey(),
                                reading.scan(all(each.getKey(), each.getValue().size())))))
                .forEach(reports::add);
    }

    private static TopicReport orUnread(String topic, Supplier<TopicReport> look) {
        try {
            return look.get();
        } catch (AuthorizationException e) {
            return unread(topic, false, "This service may not read it.");
        }
    }

    private Map<String, Object> config() {
        var config = new HashMap<>(broker);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        return config;
    }

    /** Where a producer without a partitioner of its own puts records of this key. */
    private static TopicPartition partition(String topic, String key, int partitions) {
        int hash = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
        return new TopicPartition(topic, hash % partitions);
    }

    private static List<TopicPartition> all(String topic, int partitions) {
        var all = new TopicPartition[partitions];
        Arrays.setAll(all, place -> new TopicPartition(topic, place));
        return List.of(all);
    }

    private static TopicReport unread(String topic, boolean complete, String note) {
        return new TopicReport(topic, 0, 0, 0, null, null, complete, note);
    }

    private TopicReport states(String topic, TopicScan scan) {
        long waiting = scan.beforeTombstone();
        var note = waiting == 0
                ? "No older record of the person is there."
                : waiting + " older record" + (waiting == 1 ? " waits" : "s wait")
                        + " for compaction; the brokers remove them within " + maxCompactionLag.toDays() + " days.";
        return report(topic, scan, waiting, note);
    }

    private static TopicReport letters(String topic, TopicScan scan) {
        var note = scan.withValue() == 0
                ? "Dead letters have no values here."
                : "An older version wrote these with their values; they go with the retention of the topic.";
        return report(topic, scan, 0, note);
    }

    private static TopicReport report(String topic, TopicScan scan, long waiting, String note) {
        return new TopicReport(
                topic,
                scan.records(),
                scan.withValue(),
                waiting,
                scan.tombstoneOffset(),
                scan.tombstoneAt(),
                scan.isComplete(),
                scan.isComplete() ? note : "The time was up before its end. " + note);
    }
}
