package io.offhook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.clients.typescript.TypeScriptProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** TypeScript types that a generator makes of the schemas of events. */
class TypeScriptEventModelsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SOURCES = Path.of("target", "typescript");

    private final TypeScriptProject project = new TypeScriptProject(Path.of("target"));

    /** The generator reads schemas from an OpenAPI document alone, and knows no {@code if} or {@code contentEncoding}: no types. */
    @BeforeAll
    static void generate() throws IOException {
        var document = JSON.createObjectNode().put("openapi", "3.0.3");
        document.putObject("info").put("title", "Events").put("version", "v1");
        document.putObject("paths");
        var schemas = document.putObject("components").putObject("schemas");
        for (var type : EventSamples.types().toList()) {
            var schema = (ObjectNode) JSON.readTree(EventSamples.schema(type));
            schemas.set(type.shape().getSimpleName(), schema.remove(List.of("$schema", "$id")));
        }
        var file = SOURCES.resolve("events.json");
        JSON.writeValue(file.toFile(), document);
        var settings = new CodegenConfigurator()
                .setGeneratorName("typescript-fetch")
                .setInputSpec(file.toString())
                .setOutputDir(SOURCES.resolve("events").toString())
                .setValidateSpec(false)
                .addAdditionalProperty("withoutRuntimeChecks", true);
        new DefaultGenerator().opts(settings.toClientOptInput()).generate();
    }

    @Test
    void every_sample_has_the_type_of_its_event() throws IOException {
        var samples = EventSamples.all()
                .map(each -> line(each.type().shape().getSimpleName(), text(each)))
                .collect(Collectors.joining());

        assertThat(compile("samples.ts", samples)).isEmpty();
    }

    @Test
    void what_is_no_event_has_not_the_type() throws IOException {
        var lines = line("PhoneRemoved", "{ phoneId: 1 }") + line("PhoneRemoved", "{ phoneId: '', digits: '' }");

        assertThat(compile("no-samples.ts", lines)).contains("no-samples.ts(2,", "no-samples.ts(3,");
    }

    private String compile(String file, String lines) throws IOException {
        Files.writeString(SOURCES.resolve(file), "import type * as events from './events';\n" + lines);
        return project.compile(file);
    }

    private static String line(String type, String value) {
        return "(%s) satisfies events.%s;%n".formatted(value, type);
    }

    private static String text(EventSamples.Sample sample) {
        try (var text = sample.resource().openStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
