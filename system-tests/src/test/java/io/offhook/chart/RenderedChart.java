package io.offhook.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests of the release {@code offhook}. */
record RenderedChart(List<JsonNode> manifests) {

    static final Path DIRECTORY = Path.of("..", "deploy", "helm", "offhook");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static RenderedChart of(Path values) {
        var text = new Helm(DIRECTORY)
                .template()
                .withName("offhook")
                .withNamespace("phones")
                .withKubeVersion("1.36.0")
                .withValuesFile(values)
                .call();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return new RenderedChart(documents.readAll());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Stream<JsonNode> all(String kind) {
        return manifests.stream().filter(each -> each.path("kind").asText().equals(kind));
    }

    JsonNode one(String kind, String name) {
        return all(kind)
                .filter(each -> each.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
