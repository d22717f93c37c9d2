package io.offhook.eventing.broker;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.LogLines;
import io.offhook.servers.test.RealServers;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has topics of its own: an installation with another prefix. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class TopicConfigurationIT {

    private static final int PARTITIONS = 2;
    private static final String LAG = "max.compaction.lag.ms";
    private static final String TOMBSTONES = "delete.retention.ms";

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    private final TopicNames topics = new TopicNames(Optional.of("t" + UUID.randomUUID() + "."));
    private final Map<Topic, NewTopic> wanted = new EnumMap<>(Topic.class);
    private final LogLines log = LogLines.of(TopicConfiguration.class);

    @BeforeEach
    void allAsTheContractsSay() {
        for (var topic : Topic.values()) {
            wanted.put(topic, topic(topic, PARTITIONS).configs(settings(topic)));
        }
    }

    @AfterEach
    void deleteTopics() throws Exception {
        log.close();
        try (var admin = Admin.create(new HashMap<>(broker))) {
            var ours = wanted.values().stream().map(NewTopic::name).toList();
            var there = admin.listTopics().names().get();
            admin.deleteTopics(ours.stream().filter(there::contains).toList())
                    .all()
                    .get();
        }
    }

    @Test
    void topics_as_the_contracts_say_show_no_difference() throws Exception {
        assertThat(differences(readinessAfterStart())).isEmpty();
        assertThat(log.all()).isEmpty();
    }

    @Test
    void events_that_the_brokers_delete_after_a_while_are_a_difference() throws Exception {
        change(Topic.PHONE, "retention.ms", "604800000");
        change(Topic.TRUST, "retention.bytes", "1000");

        assertDiffer(
                topics.of(Topic.PHONE) + ": retention.ms=604800000 instead of -1",
                topics.of(Topic.TRUST) + ": retention.bytes=1000 instead of -1");
    }

    @Test
    void a_cleanup_policy_of_the_other_kind_is_a_difference() throws Exception {
        change(Topic.ACTIVATION, "cleanup.policy", "compact");
        change(Topic.USER, "cleanup.policy", "delete");

        assertDiffer(
                topics.of(Topic.ACTIVATION) + ": cleanup.policy=compact instead of delete",
                topics.of(Topic.USER) + ": cleanup.policy=delete instead of compact");
    }

    @Test
    void a_topic_of_persons_that_keeps_replaced_values_too_long_is_a_difference() throws Exception {
        change(Topic.USER, LAG, "604800001");
        assertDiffer(topics.of(Topic.USER) + ": " + LAG + "=604800001 instead of at most 604800000");
    }

    @Test
    void tombstones_of_persons_that_are_gone_before_everybody_has_read_them_are_a_difference() throws Exception {
        change(Topic.USER, TOMBSTONES, "86400000");
        assertDiffer(topics.of(Topic.USER) + ": " + TOMBSTONES + "=86400000 instead of at least 2592000000");
    }

    @Test
    void another_number_of_partitions_is_a_difference() throws Exception {
        wanted.put(Topic.SETTING, topic(Topic.SETTING, 3).configs(settings(Topic.SETTING)));

        assertDiffer(topics.of(Topic.SETTING) + ": partitions=3 instead of 2");
    }

    @Test
    void a_topic_that_does_not_exist_is_a_difference() throws Exception {
        wanted.remove(Topic.SELFCARE);

        assertDiffer(topics.of(Topic.SELFCARE) + ": does not exist");
    }

    @Test
    void nothing_is_known_before_the_brokers_answered() {
        assertThat(differences(configuration().call())).isEqualTo("unknown");
    }

    private void assertDiffer(String... expected) throws Exception {
        var readiness = readinessAfterStart();

        assertThat(readiness.getStatus()).isEqualTo(Status.UP);
        assertThat(differences(readiness).split("; ")).containsExactlyInAnyOrder(expected);
        assertThat(log.all())
                .containsExactlyInAnyOrder(List.of(expected).stream()
                        .map(each -> "WARN Topic differs from its contract: " + each)
                        .toArray(String[]::new));
    }

    private HealthCheckResponse readinessAfterStart() throws Exception {
        try (var admin = Admin.create(new HashMap<>(broker))) {
            admin.createTopics(wanted.values()).all().get();
            await().until(() -> admin.listTopics()
                    .names()
                    .get()
                    .containsAll(wanted.values().stream().map(NewTopic::name).toList()));
        }
        var configuration = configuration();
        configuration.start(new StartupEvent());
        await().until(() -> !differences(configuration.call()).equals("unknown"));
        return configuration.call();
    }

    private TopicConfiguration configuration() {
        return new TopicConfiguration(
                broker, topics, PARTITIONS, new PersonalTopics(Duration.ofDays(7), Duration.ofDays(30)));
    }

    private static String differences(HealthCheckResponse readiness) {
        return String.valueOf(readiness.getData().orElseThrow().get("differences"));
    }

    private NewTopic topic(Topic topic, int partitions) {
        return new NewTopic(topics.of(topic), partitions, (short) 1);
    }

    private static Map<String, String> settings(Topic topic) {
        return switch (topic.keeps()) {
            case LATEST_STATE ->
                topic.hasPersonalData()
                        ? Map.of("cleanup.policy", "compact", LAG, "604800000", TOMBSTONES, "2592000000")
                        : Map.of("cleanup.policy", "compact");
            case EVERY_EVENT -> Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
            case SAMPLES -> Map.of("cleanup.policy", "delete", "retention.ms", "604800000");
        };
    }

    private void change(Topic topic, String key, String value) {
        var settings = new HashMap<>(settings(topic));
        settings.put(key, value);
        wanted.put(topic, topic(topic, PARTITIONS).configs(settings));
    }
}
