package io.offhook.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas of events against those in {@code docs/released}. */
class SchemaCompatibilityTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RELEASED = Path.of("..", "docs", "released", "schemas");
    private static final Path PRESENT = Path.of("src", "main", "resources", "schemas");

    static Stream<String> everyReleasedSchema() throws IOException {
        try (var files = Files.list(RELEASED)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyReleasedSchema")
    void a_schema_promises_what_was_released(String name) throws IOException {
        assertThat(PRESENT.resolve(name)).exists();

        assertThat(BrokenPromises.of(read(RELEASED, name), read(PRESENT, name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a field removed        | {'properties': {}, 'required': ['a']}                            |"
                        + " /properties/a",
                "another type           | {'properties': {'a': {'type': 'integer'}}, 'required': ['a']}    |"
                        + " /properties/a/type",
                "a field made optional  | {'properties': {'a': {'type': 'string'}}, 'required': []}        | /required",
                "a stricter field       | {'properties': {'a': {'type': 'string', 'pattern': 'x'}}, 'required': ['a']}"
                        + " | /properties/a/pattern",
                "a required field added | {'properties': {'a': {'type': 'string'}, 'b': {}}, 'required': ['b', 'a']}  "
                        + "  | /required"
            })
    void a_change_that_breaks_consumers_is_named(String change, String present, String broken) throws IOException {
        assertThat(brokenBy(present)).as(change).containsExactly(broken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an optional field added | {'properties': {'a': {'type': 'string'}, 'b': {'type': 'string'}},"
                        + " 'required': ['a']}",
                "another description     | {'properties': {'a': {'type': 'string', 'description': 'new'}}, 'required':"
                        + " ['a']}"
            })
    void a_change_that_consumers_do_not_see_is_none(String change, String present) throws IOException {
        assertThat(brokenBy(present)).as(change).isEmpty();
    }

    private static Iterable<String> brokenBy(String present) throws IOException {
        return BrokenPromises.of(json("{'properties': {'a': {'type': 'string'}}, 'required': ['a']}"), json(present));
    }

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static JsonNode read(Path folder, String name) throws IOException {
        return JSON.readTree(folder.resolve(name).toFile());
    }
}
