package io.offhook.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.contracts.topic.EventType;
import io.offhook.contracts.topic.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says of states that are bodies of requests what their event schemas say: what each field means, and which values it takes. */
final class StateDescriptions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StateDescriptions() {}

    static void addTo(Components components) {
        var schemas = Objects.requireNonNullElse(components.getSchemas(), Map.<String, Schema>of());
        Topic.SETTING.types().forEach(type -> {
            var schema = schemas.get(type.shape().getSimpleName());
            if (schema != null) {
                describe(schema, read(type), schemas);
            }
        });
    }

    private static void describe(Schema schema, JsonNode event, Map<String, Schema> schemas) {
        addDescription(schema, event);
        Objects.requireNonNullElse(schema.getProperties(), Map.<String, Schema>of())
                .forEach((name, property) ->
                        field(property, event.path("properties").path(name), schemas));
    }

    private static void field(Schema property, JsonNode event, Map<String, Schema> schemas) {
        addDescription(property, event);
        if (event.has("enum")) {
            property.setEnumeration(StreamSupport.stream(event.get("enum").spliterator(), false)
                    .<Object>map(JsonNode::asText)
                    .toList());
        }
        if (event.has("minimum")) {
            property.setMinimum(BigDecimal.valueOf(event.get("minimum").asLong()));
        }
        if (event.has("maximum")) {
            property.setMaximum(BigDecimal.valueOf(event.get("maximum").asLong()));
        }
        var item = schemas.get(event.path("items").path("title").asText(""));
        if (item != null) {
            describe(item, event.get("items"), schemas);
        }
    }

    /** What the resource itself says of a field stays. */
    private static void addDescription(Schema schema, JsonNode event) {
        if (schema.getDescription() == null) {
            schema.setDescription(event.path("description").asText(null));
        }
    }

    private static JsonNode read(EventType type) {
        try (var schema = StateDescriptions.class.getResourceAsStream("/schemas/" + type.schemaFile())) {
            return JSON.readTree(Objects.requireNonNull(schema, type.schemaFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
