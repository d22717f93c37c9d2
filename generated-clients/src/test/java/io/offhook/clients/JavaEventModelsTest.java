package io.offhook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.codemodel.JCodeModel;
import com.sun.codemodel.writer.FileCodeWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jsonschema2pojo.DefaultGenerationConfig;
import org.jsonschema2pojo.Jackson2Annotator;
import org.jsonschema2pojo.SchemaGenerator;
import org.jsonschema2pojo.SchemaMapper;
import org.jsonschema2pojo.SchemaStore;
import org.jsonschema2pojo.rules.RuleFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Java classes that a generator makes of the schemas of events. */
class JavaEventModelsTest {

    private static final String PACKAGE = "io.offhook.generated";
    private static final Path SOURCES = Path.of("target", "generated-event-models");
    private static final Path CLASSES = Path.of("target", "event-models");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final class Settings extends DefaultGenerationConfig {
        @Override
        public boolean isUseTitleAsClassname() {
            return true;
        }

        @Override
        public String getDateTimeType() {
            return "java.time.Instant";
        }

        @Override
        public boolean isIncludeGeneratedAnnotation() {
            return false;
        }

        /** A list that an event of an earlier version does not have is absent, and not empty. */
        @Override
        public boolean isInitializeCollections() {
            return false;
        }
    }

    static Stream<EventSamples.Sample> everySample() {
        return EventSamples.all();
    }

    @BeforeAll
    static void generate_and_compile() throws IOException {
        Files.createDirectories(SOURCES);
        Files.createDirectories(CLASSES);
        var settings = new Settings();
        var mapper = new SchemaMapper(
                new RuleFactory(settings, new Jackson2Annotator(settings), new SchemaStore()), new SchemaGenerator());
        var code = new JCodeModel();
        for (var type : EventSamples.types().toList()) {
            mapper.generate(code, type.shape().getSimpleName(), PACKAGE, EventSamples.schema(type));
        }
        code.build(new FileCodeWriter(SOURCES.toFile()));
        compile();
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void a_generated_class_reads_the_sample_and_writes_it_again(EventSamples.Sample event) throws Exception {
        var sample = JSON.readTree(event.resource());
        try (var loader = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()})) {
            var model = loader.loadClass(PACKAGE + "." + event.type().shape().getSimpleName());
            var read = JSON.treeToValue(sample, model);

            assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(sample);
            assertThat(model.getMethod("getAdditionalProperties").invoke(read))
                    .as("fields without a property of their own")
                    .hasToString("{}");
        }
    }

    private static void compile() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            var compiler = ToolProvider.getSystemJavaCompiler();
            try (var manager = compiler.getStandardFileManager(null, null, null)) {
                var options = List.of("-proc:none", "-nowarn", "-d", CLASSES.toString());
                var done = compiler.getTask(
                        null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
                assertThat(done.call()).isTrue();
            }
        }
    }
}
