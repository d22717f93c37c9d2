package io.offhook.eventing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.EventCodec.Undecodable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> everyType() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.types().stream().map(type -> Arguments.of(topic, type)));
    }

    /** The first sample of each type, and those with what was added later. */
    static Stream<Arguments> everySample() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.types().stream()
                        .flatMap(type -> Stream.iterate(1, generation -> generation + 1)
                                .map(generation -> type.shortName() + (generation == 1 ? "" : "." + generation))
                                .takeWhile(name -> Topic.class.getResource("/samples/" + name + ".json") != null)
                                .map(name -> Arguments.of(topic, type, name))));
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void the_golden_sample_reads_and_writes_back_the_same(Topic topic, EventType type, String name) throws IOException {
        var sample = sample(name);

        var event = EventCodec.read(topic, type.name(), sample);

        assertThat(topic.typeOf(event)).isEqualTo(type);
        assertThat(JSON.readTree(EventCodec.write(event))).isEqualTo(JSON.readTree(sample));
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void a_field_of_a_later_version_is_ignored(Topic topic, EventType type) throws IOException {
        var later = ((ObjectNode) JSON.readTree(sample(type))).put("inventedLater", 1);

        assertThat(EventCodec.read(topic, type.name(), bytes(later.toString())))
                .isEqualTo(EventCodec.read(topic, type.name(), sample(type)));
    }

    @Test
    void an_unknown_type_is_loud() {
        assertThatThrownBy(() -> EventCodec.read(Topic.PHONE, "io.offhook.PhoneLost.v1", bytes("{}")))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("io.offhook.PhoneLost.v1");
    }

    @Test
    void a_missing_required_field_is_named() {
        assertThatThrownBy(() ->
                        EventCodec.read(Topic.PHONE, "io.offhook.PhoneRemoved.v1", bytes("{\"deviceName\":\"x\"}")))
                .isInstanceOf(Undecodable.class)
                .hasMessageContaining("phoneId");
    }

    @Test
    void bytes_that_are_no_json_are_not_quoted() {
        assertThatThrownBy(() -> EventCodec.read(Topic.PHONE, "io.offhook.PhoneRemoved.v1", bytes("secret-bytes")))
                .isInstanceOf(Undecodable.class)
                .hasMessageNotContaining("secret");
    }

    private static byte[] sample(EventType type) throws IOException {
        return sample(type.shortName());
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = Topic.class.getResourceAsStream("/samples/" + name + ".json")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
