package io.offhook.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** One rendered document. */
record Manifest(JsonNode content) {

    String kind() {
        return content.path("kind").asText();
    }

    String apiVersion() {
        return content.path("apiVersion").asText();
    }

    String name() {
        return content.at("/metadata/name").asText();
    }

    /** The service that it belongs to. */
    String component() {
        return content.at("/metadata/labels/app.kubernetes.io~1component").asText();
    }

    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** The elements at a JSON pointer; none if there is no such list. */
    List<JsonNode> all(String pointer) {
        return list(content.at(pointer));
    }

    static List<JsonNode> list(JsonNode node) {
        return Stream.iterate(0, index -> index < node.size(), index -> index + 1)
                .map(node::get)
                .toList();
    }

    /** What describes pods: that of a deployment or a job, or a pod itself. */
    Optional<JsonNode> podSpec() {
        return switch (kind()) {
            case "Deployment" -> Optional.of(content.at("/spec/template/spec"));
            case "CronJob" -> Optional.of(content.at("/spec/jobTemplate/spec/template/spec"));
            case "Pod" -> Optional.of(content.at("/spec"));
            default -> Optional.empty();
        };
    }

    /** The settings of a service in a config map. */
    Properties settings() {
        var settings = new Properties();
        try {
            settings.load(
                    new StringReader(content.at("/data/application.properties").asText()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return settings;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
