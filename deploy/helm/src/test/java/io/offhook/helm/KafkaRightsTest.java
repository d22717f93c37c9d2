package io.offhook.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.contracts.topic.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Strimzi lets each service do, against what the contracts and the consumers of the services say. */
class KafkaRightsTest {

    private static final String PREFIX = "north-";

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "activation", "tvs", "selfcare", "console"})
    void a_service_writes_its_topics_and_the_dead_letters_of_its_consumers(String service) {
        var own = Arrays.stream(Topic.values())
                .filter(topic -> topic.writers().contains(service))
                .map(Topic::topicName);
        var deadLetters = Consumers.of(service).stream().map(Consumers.Consumer::deadLetters);

        assertThat(topics(service, "Write"))
                .isEqualTo(prefixed(Stream.concat(own, deadLetters).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "activation", "tvs", "selfcare", "console"})
    void a_service_reads_what_its_consumers_read_and_what_it_wrote_to_verify_it(String service) {
        var read = Consumers.of(service).stream().map(Consumers.Consumer::topic);
        var reports = service.equals("provisioning") ? Consumers.ofErasureReports().stream() : Stream.<String>empty();

        var own = Arrays.stream(Topic.values())
                .filter(topic -> topic.writers().contains(service))
                .map(Topic::topicName);

        assertThat(topics(service, "Read"))
                .isEqualTo(prefixed(
                        Stream.of(read, reports, own).flatMap(each -> each).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "activation", "tvs", "selfcare", "console"})
    void a_service_has_its_own_groups(String service) {
        assertThat(acls(service, "group"))
                .extracting(acl -> acl.at("/resource/name").asText())
                .containsExactlyInAnyOrderElementsOf(Consumers.of(service).stream()
                        .map(Consumers.Consumer::group)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"provisioning", "activation", "tvs", "selfcare", "console"})
    void nobody_may_create_delete_or_alter(String service) {
        assertThat(Chart.one(ValueSet.STRIMZI, "KafkaUser", "offhook-" + service)
                        .all("/spec/authorization/acls"))
                .flatExtracting(acl -> Manifest.list(acl.path("operations")))
                .extracting(JsonNode::asText)
                .isSubsetOf("Read", "Write", "Describe", "DescribeConfigs");
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_keeps_what_the_contract_says(Topic topic) {
        var config = Chart.one(ValueSet.STRIMZI, "KafkaTopic", PREFIX + topic.topicName())
                .at("/spec/config");

        var expected = switch (topic.keeps()) {
            case EVERY_EVENT -> "delete";
            case LATEST_STATE -> "compact";
            case SAMPLES -> "delete";
        };
        assertThat(config.path("cleanup.policy").asText()).isEqualTo(expected);
        assertThat(config.path("retention.ms").asLong() == -1).isEqualTo(topic.keeps() == Topic.Keeps.EVERY_EVENT);
        assertThat(config.has("max.compaction.lag.ms")).isEqualTo(topic.hasPersonalData());
    }

    private static Set<String> topics(String service, String operation) {
        return acls(service, "topic").stream()
                .filter(acl -> acl.at("/resource/patternType").asText().equals("literal"))
                .filter(acl -> Manifest.list(acl.path("operations")).stream()
                        .anyMatch(each -> each.asText().equals(operation)))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> acls(String service, String type) {
        return Chart.one(ValueSet.STRIMZI, "KafkaUser", "offhook-" + service).all("/spec/authorization/acls").stream()
                .filter(acl -> acl.at("/resource/type").asText().equals(type))
                .toList();
    }

    private static Set<String> prefixed(List<String> topics) {
        return topics.stream().map(each -> PREFIX + each).collect(Collectors.toCollection(TreeSet::new));
    }
}
