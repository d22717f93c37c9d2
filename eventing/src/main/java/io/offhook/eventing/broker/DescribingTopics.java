package io.offhook.eventing.broker;

import io.offhook.contracts.topic.Topic;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Asks the brokers how the topics of the contract are set up. */
@ApplicationScoped
public class DescribingTopics {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Map<String, Object> broker;
    private final TopicNames topics;
    private final TopicConfiguration contract;

    DescribingTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames topics,
            @Readiness TopicConfiguration contract) {
        this.broker = broker;
        this.topics = topics;
        this.contract = contract;
    }

    /**
     * A topic as the brokers have it.
     *
     * @param partitions 0 if it does not exist
     * @param retentionMs as the brokers have it; empty if they do not tell
     * @param differences from the contract
     */
    public record TopicSettings(
            String name, int partitions, String cleanupPolicy, String retentionMs, List<String> differences) {

        public TopicSettings {
            differences = List.copyOf(differences);
        }
    }

    /** In the order of the contract. Fails if the brokers do not answer. */
    public Uni<List<TopicSettings>> all() {
        return Uni.createFrom().item(this::describe).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** For a page, which does not wait long. */
    static Admin admin(Map<String, Object> broker) {
        var config = new HashMap<>(broker);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        return Admin.create(config);
    }

    private List<TopicSettings> describe() {
        var names = Arrays.stream(Topic.values()).map(topics::of).toList();
        var resources = names.stream().map(DescribingTopics::resource).toList();
        var admin = admin(broker);
        try {
            admin.describeCluster().clusterId().get();
            var descriptions = admin.describeTopics(names).topicNameValues();
            var settings = admin.describeConfigs(resources).values();
            var found = new ArrayList<TopicSettings>();
            for (var topic : Topic.values()) {
                var name = topics.of(topic);
                found.add(settings(topic, name, orNull(descriptions.get(name)), orNull(settings.get(resource(name)))));
            }
            return found;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private TopicSettings settings(
            Topic topic, String name, @Nullable TopicDescription description, @Nullable Config settings) {
        if (description == null || settings == null) {
            return new TopicSettings(name, 0, "", "", List.of("does not exist, or may not be read"));
        }
        int partitions = description.partitions().size();
        return new TopicSettings(
                name,
                partitions,
                value(settings, TopicConfig.CLEANUP_POLICY_CONFIG),
                value(settings, TopicConfig.RETENTION_MS_CONFIG),
                contract.differences(topic, partitions, settings));
    }

    private static String value(Config settings, String key) {
        var entry = settings.get(key);
        return entry == null || entry.value() == null ? "" : entry.value();
    }

    private static ConfigResource resource(String name) {
        return new ConfigResource(ConfigResource.Type.TOPIC, name);
    }

    private static <T> @Nullable T orNull(@Nullable KafkaFuture<T> future) throws InterruptedException {
        try {
            return future == null ? null : future.get();
        } catch (ExecutionException e) {
            return null; // it does not exist, or this service may not see it
        }
    }
}
