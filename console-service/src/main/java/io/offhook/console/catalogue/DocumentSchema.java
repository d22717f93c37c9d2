package io.offhook.console.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.console.catalogue.FormField.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind of documents, by its schema in the contracts (JSON Schema, draft 7).
 *
 * @param description of the kind
 * @param fields without the one that names the document
 * @param name the field that names the document
 */
public record DocumentSchema(String description, FormField name, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public DocumentSchema {
        fields = List.copyOf(fields);
    }

    public static DocumentSchema of(DocumentKind kind) {
        var schema = read("/schemas/" + kind.schema() + ".v1.json");
        var fields = fields(schema);
        var name = fields.stream()
                .filter(each -> each.name().equals(kind.nameField()))
                .findFirst()
                .orElseThrow();
        fields.remove(name);
        return new DocumentSchema(schema.path("description").asText(""), name, fields);
    }

    private static List<FormField> fields(JsonNode schema) {
        var required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        var fields = new ArrayList<FormField>();
        schema.path("properties")
                .properties()
                .forEach(each -> fields.add(field(each.getKey(), each.getValue(), required)));
        return fields;
    }

    private static FormField field(String name, JsonNode schema, Set<String> required) {
        return new FormField(
                name,
                kind(schema),
                required.contains(name),
                schema.path("description").asText(""),
                StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                number(schema, "minimum"),
                number(schema, "maximum"),
                schema.has("maxLength") ? schema.path("maxLength").asInt() : null,
                fields(schema.path("items")));
    }

    private static Kind kind(JsonNode schema) {
        if (schema.has("enum")) {
            return Kind.CHOICE;
        }
        return switch (schema.path("type").asText("")) {
            case "integer" -> Kind.NUMBER;
            case "boolean" -> Kind.YES_OR_NO;
            case "array" -> schema.path("items").path("type").asText("").equals("string") ? Kind.LINES : Kind.ROWS;
            default -> Kind.TEXT;
        };
    }

    private static @Nullable Long number(JsonNode schema, String field) {
        return schema.has(field) ? schema.path(field).asLong() : null;
    }

    private static JsonNode read(String resource) {
        try (var stream = DocumentSchema.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no " + resource + " on the class path");
            }
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
