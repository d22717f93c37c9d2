package io.offhook.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The chart, as Helm renders it for the release {@code offhook} in the namespace {@code phones}. */
final class Chart {

    static final Path DIRECTORY = Path.of("offhook");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<ValueSet, List<Manifest>> RENDERED = new ConcurrentHashMap<>();

    private Chart() {}

    static List<Manifest> rendered(ValueSet values) {
        return RENDERED.computeIfAbsent(values, each -> manifests(template(each).call()));
    }

    /** Those of a kind. */
    static Stream<Manifest> rendered(ValueSet values, String kind) {
        return rendered(values).stream().filter(each -> each.kind().equals(kind));
    }

    static Manifest one(ValueSet values, String kind, String name) {
        return rendered(values, kind)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static TemplateCommand template(ValueSet values) {
        return new Helm(DIRECTORY)
                .template()
                .withName("offhook")
                .withNamespace("phones")
                .withKubeVersion("1.36.0")
                .withValuesFile(values.file());
    }

    /** A file of the chart that is YAML. */
    static JsonNode file(String name) {
        try {
            return YAML.readTree(DIRECTORY.resolve(name).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Manifest> manifests(String text) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll().stream()
                    .filter(Predicate.not(JsonNode::isNull))
                    .filter(each -> each.has("kind"))
                    .map(Manifest::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
