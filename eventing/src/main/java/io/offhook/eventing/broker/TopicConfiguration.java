package io.offhook.eventing.broker;

import io.offhook.contracts.topic.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares the topics on the brokers with what the contracts say, once after the start: topics of events keep every record, topics of
 * states are compacted, those of samples are not, and all have the number of partitions that is configured. Differences are logged, and shown in the readiness
 * data; they do not make the service unready.
 */
@Readiness
@ApplicationScoped
class TopicConfiguration implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(TopicConfiguration.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String FOR_EVER = "-1";

    private final Map<String, Object> broker;
    private final TopicNames topics;
    private final int partitions;
    private final PersonalTopics personal;
    private volatile @Nullable List<String> differences;
    private volatile @Nullable Thread thread;

    TopicConfiguration(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames topics,
            @ConfigProperty(name = "offhook.topics.partitions") int partitions,
            PersonalTopics personal) {
        this.broker = broker;
        this.topics = topics;
        this.partitions = partitions;
        this.personal = personal;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("offhook-topic-configuration").start(this::untilCompared);
    }

    void stop(@Observes ShutdownEvent event) {
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public HealthCheckResponse call() {
        var found = differences;
        var answer = HealthCheckResponse.named("Kafka topics").up();
        return found == null
                ? answer.withData("differences", "unknown").build()
                : answer.withData("differences", String.join("; ", found)).build();
    }

    private void untilCompared() {
        while (differences == null) {
            try {
                var found = compare();
                found.forEach(each -> LOG.warnf("Topic differs from its contract: %s", each));
                differences = found;
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException e) {
                LOG.debugf("Topics not compared yet: %s", e.getCause());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> compare() throws ExecutionException, InterruptedException {
        var config = new HashMap<>(broker);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        var found = new ArrayList<String>();
        try (var admin = Admin.create(config)) {
            for (var topic : Topic.values()) {
                compare(admin, topic, found);
            }
        }
        return List.copyOf(found);
    }

    private void compare(Admin admin, Topic topic, List<String> found) throws ExecutionException, InterruptedException {
        var name = topics.of(topic);
        try {
            var description =
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
            int actual = description == null ? 0 : description.partitions().size();
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            if (settings != null) {
                differences(topic, actual, settings).forEach(each -> found.add(name + ": " + each));
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
            found.add(name + ": does not exist");
        }
    }

    /** What the contract has otherwise. */
    List<String> differences(Topic topic, int actual, Config settings) {
        var found = new ArrayList<String>();
        if (actual != partitions) {
            found.add("partitions=" + actual + " instead of " + partitions);
        }
        compare(topic, settings, found);
        if (topic.hasPersonalData()) {
            found.addAll(personal.differences(settings));
        }
        return found;
    }

    private static void compare(Topic topic, Config settings, List<String> found) {
        switch (topic.keeps()) {
            case LATEST_STATE ->
                require(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT, settings, found);
            case EVERY_EVENT -> {
                require(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE, settings, found);
                require(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, settings, found);
                require(TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER, settings, found);
            }
            case SAMPLES ->
                require(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE, settings, found);
        }
    }

    private static void require(String key, String wanted, Config settings, List<String> found) {
        var entry = settings.get(key);
        var actual = entry == null ? "" : entry.value();
        if (!wanted.equals(actual)) {
            found.add(key + "=" + actual + " instead of " + wanted);
        }
    }
}
