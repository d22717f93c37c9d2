package io.offhook.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedLanguageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<EventType> everyType() {
        return Arrays.stream(Topic.values()).flatMap(topic -> topic.types().stream());
    }

    /** {@code CodeIssued.v1.json}, and {@code CodeIssued.v1.2.json} with what was added later. */
    static Stream<Arguments> everySample() {
        return everyType()
                .flatMap(type -> Stream.iterate(1, generation -> generation + 1)
                        .map(generation -> type.shortName() + (generation == 1 ? "" : "." + generation))
                        .takeWhile(
                                name -> PublishedLanguageTest.class.getResource("/samples/" + name + ".json") != null)
                        .map(name -> Arguments.of(type, name)));
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void the_golden_sample_obeys_the_schema(EventType type, String sample) throws IOException {
        var schema = SCHEMAS.getSchema(text("/schemas/" + type.shortName() + ".json"));

        assertThat(schema.validate(text("/samples/" + sample + ".json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void every_sample_is_of_a_generation_that_is_tested() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/samples"))) {
            assertThat(everySample().map(each -> each.get()[1] + ".json"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(each -> each.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeviceDenied.v1", "DeviceAllowed.v1"})
    void a_denial_names_its_device_by_one_of_the_two(String type) throws IOException {
        var schema = SCHEMAS.getSchema(text("/schemas/" + type + ".json"));
        var neither = (ObjectNode) json("/samples/" + type + ".json");
        var both = neither.deepCopy().put("certificateFingerprint", "0f".repeat(32));
        neither.remove("mac");

        assertThat(schema.validate(neither.toString(), InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate(both.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeviceExpected.v1", "DeviceExpectationRemoved.v1"})
    void an_expected_device_has_a_mac_or_a_serial_number(String type) throws IOException {
        var schema = SCHEMAS.getSchema(text("/schemas/" + type + ".json"));
        var sample = (ObjectNode) json("/samples/" + type + ".json");
        sample.remove("mac");
        assertThat(schema.validate(sample.toString(), InputFormat.JSON)).isEmpty();
        sample.remove("serialNumber");
        assertThat(schema.validate(sample.toString(), InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void a_sample_without_a_required_field_breaks_the_schema(EventType type) throws IOException {
        var schema = SCHEMAS.getSchema(text("/schemas/" + type.shortName() + ".json"));
        var required = json("/schemas/" + type.shortName() + ".json").get("required");
        for (JsonNode field : required) {
            var sample = (ObjectNode) json("/samples/" + type.shortName() + ".json");
            sample.remove(field.asText());

            assertThat(schema.validate(sample.toString(), InputFormat.JSON))
                    .as("without %s", field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void schema_and_record_name_the_same_fields_and_the_same_optional_ones(EventType type) throws IOException {
        var schema = json("/schemas/" + type.shortName() + ".json");

        assertThat(schema.get("$id").asText()).isEqualTo("https://offhook.io/schemas/" + type.schemaFile());
        assertThat(names(schema.get("properties"))).isEqualTo(components(type, true));
        assertThat(texts(schema.get("required"))).isEqualTo(components(type, false));
    }

    @Test
    void an_event_that_nobody_registered_has_no_name() {
        record Rumour() implements Event {}

        assertThatThrownBy(() -> Topic.PHONE.typeOf(new Rumour())).hasMessageContaining("not registered");
        assertThat(Topic.PHONE.type("io.offhook.Rumour.v1")).isEmpty();
    }

    private static Set<String> components(EventType type, boolean optionalToo) {
        return Arrays.stream(type.shape().getRecordComponents())
                .filter(component -> optionalToo || !isOptional(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode json(String resource) throws IOException {
        return JSON.readTree(text(resource));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = PublishedLanguageTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
