package io.offhook.stack.seed;

import io.offhook.contracts.topic.Topic;
import io.offhook.servers.kafka.KafkaProgram;
import io.offhook.servers.process.ServerFailed;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Creates the topics of the contracts: event topics without retention limit, state topics with compaction, a week of samples. */
public final class StackTopics {
    private static final int PARTITIONS = 12;
    private static final short ONE_BROKER = 1;
    private static final long SECONDS = 30;
    private static final String SAMPLES_KEPT = days(7);

    /** What an erased person was called is gone within a week; who was away for a month still hears of the erasure. */
    private static final Map<String, String> PERSONS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            days(7),
            TopicConfig.SEGMENT_MS_CONFIG,
            days(1),
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            days(30));

    private final KafkaProgram kafka;

    public StackTopics(KafkaProgram kafka) {
        this.kafka = kafka;
    }

    public void ensure() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap()))) {
            var known = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            admin.createTopics(missing(known)).all().get(SECONDS, TimeUnit.SECONDS);
            admin.incrementalAlterConfigs(ofPersons()).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new ServerFailed("Cannot create the topics: " + failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while creating the topics");
        }
    }

    private static List<NewTopic> missing(Set<String> known) {
        return Arrays.stream(Topic.values())
                .filter(topic -> !known.contains(topic.topicName()))
                .map(StackTopics::topic)
                .toList();
    }

    /** Also those of a stack that an older version made. */
    private static Map<ConfigResource, Collection<AlterConfigOp>> ofPersons() {
        var settings = PERSONS.entrySet().stream()
                .map(each ->
                        new AlterConfigOp(new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        return Arrays.stream(Topic.values())
                .filter(Topic::hasPersonalData)
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()), topic -> settings));
    }

    private static String days(int days) {
        return String.valueOf(Duration.ofDays(days).toMillis());
    }

    private static NewTopic topic(Topic topic) {
        return new NewTopic(topic.topicName(), PARTITIONS, ONE_BROKER)
                .configs(
                        switch (topic.keeps()) {
                            case EVERY_EVENT -> Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
                            case SAMPLES -> Map.of(TopicConfig.RETENTION_MS_CONFIG, SAMPLES_KEPT);
                            case LATEST_STATE ->
                                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
                        });
    }
}
