package io.offhook.attack.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A value that a schema allows, as far as the schema tells. */
final class SampleValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SampleValues() {}

    static JsonNode of(JsonNode schema) {
        for (var given : new JsonNode[] {
            schema.path("examples").path(0),
            schema.path("example"),
            schema.path("enum").path(0),
            schema.path("default")
        }) {
            if (!given.isMissingNode()) {
                return given;
            }
        }
        var type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return switch (type.asText()) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(of(schema.path("items")));
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode(text(schema.path("format").asText()));
        };
    }

    private static JsonNode object(JsonNode schema) {
        var object = NODES.objectNode();
        schema.path("properties").properties().forEach(each -> object.set(each.getKey(), of(each.getValue())));
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "11111111-2222-4333-8444-555555555555";
            case "date-time" -> "2026-11-28T00:00:00Z";
            case "uri" -> "https://example.org";
            default -> "fuzz";
        };
    }
}
