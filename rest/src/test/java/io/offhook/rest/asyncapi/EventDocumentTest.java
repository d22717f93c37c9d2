package io.offhook.rest.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.contracts.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventDocumentTest {

    private static final JsonNode DOCUMENT = EventDocument.of("", 12);

    @Test
    void the_document_is_the_one_in_the_repository() throws IOException {
        var built = Path.of("target", "asyncapi.yaml");
        var kept = Path.of("..", "docs", "asyncapi.yaml");
        Files.writeString(built, ContractFiles.YAML.writeValueAsString(DOCUMENT));

        assertThat(Files.readString(built))
                .as("If the change is meant: cp rest/%s docs/asyncapi.yaml", built)
                .isEqualTo(Files.readString(kept));
    }

    @Test
    void every_type_has_a_name_of_its_own() {
        assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.types().stream()))
                .extracting(type -> type.shape().getSimpleName())
                .doesNotHaveDuplicates()
                .allMatch(name -> DOCUMENT.at("/components/messages").has(name));
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_says_how_long_its_topic_keeps_what(Topic topic) {
        var kafka = channel(topic).at("/bindings/kafka");

        assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
        assertThat(kafka.path("partitions").asInt()).isEqualTo(12);
        assertThat(kafka.path("topicConfiguration").toString())
                .isEqualTo(
                        switch (topic.keeps()) {
                            case LATEST_STATE -> "{\"cleanup.policy\":[\"compact\"]}";
                            case EVERY_EVENT ->
                                "{\"cleanup.policy\":[\"delete\"],\"retention.ms\":-1,\"retention.bytes\":-1}";
                            case SAMPLES -> "{\"cleanup.policy\":[\"delete\"]}";
                        });
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_says_who_writes_to_it(Topic topic) {
        var operations = DOCUMENT.path("operations");

        for (var operation : operations) {
            if (operation.path("action").asText().equals("send")
                    && operation.at("/channel/$ref").asText().equals("#/channels/" + key(topic) + "Topic")) {
                assertThat(operation.path("summary").asText())
                        .isEqualTo("Written by "
                                + String.join(
                                        " and ",
                                        topic.writers().stream().sorted().toList()));
                return;
            }
        }
        throw new AssertionError("nobody writes to " + topic);
    }

    @ParameterizedTest
    @EnumSource
    void an_installation_sees_its_own_topics(Topic topic) {
        var document = EventDocument.of("test-", 3);

        assertThat(document.at("/channels/" + key(topic) + "Topic/address").asText())
                .isEqualTo("test-" + topic.topicName());
        assertThat(document.at("/channels/deadLetterTopic/parameters/topic/enum"))
                .extracting(JsonNode::asText)
                .contains("test-" + topic.topicName());
    }

    @Test
    void the_samples_are_the_examples() {
        var issued = Topic.ACTIVATION.types().stream()
                .filter(type -> type.shortName().equals("CodeIssued.v1"))
                .findFirst()
                .orElseThrow();

        assertThat(DOCUMENT.at("/components/messages/CodeIssued/examples"))
                .extracting(example -> example.path("payload"))
                .hasSize(2)
                .isEqualTo(ContractFiles.samples(issued));
    }

    @Test
    void nothing_outside_the_document_is_referred_to() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !DOCUMENT.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void every_object_and_enum_has_a_title_for_generators() {
        for (var holder : DOCUMENT.findParents("type")) {
            var isNamed = holder.has("title") || !holder.path("type").asText().equals("object") && !holder.has("enum");
            assertThat(isNamed).as(holder.toString()).isTrue();
        }
    }

    private static JsonNode channel(Topic topic) {
        return DOCUMENT.at("/channels/" + key(topic) + "Topic");
    }

    private static String key(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }
}
