package io.offhook.console.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.console.catalogue.FormField.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The values of a form as they were typed, by the names of their fields, and the document that they are.
 *
 * @param values a field that is absent is blank
 */
public record DocumentForm(Map<String, String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static final DocumentForm BLANK = new DocumentForm(Map.of());

    public DocumentForm {
        values = Map.copyOf(values);
    }

    /** What a text cannot be. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        Unusable(String field, String sentence) {
            super(sentence);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    public static DocumentForm of(DocumentSchema schema, JsonNode document) {
        var values = new LinkedHashMap<String, String>();
        for (var field : schema.fields()) {
            var value = document.path(field.name());
            if (!value.isMissingNode() && !value.isNull()) {
                values.put(field.name(), text(field, value));
            }
        }
        return new DocumentForm(values);
    }

    private static String text(FormField field, JsonNode value) {
        return switch (field.kind()) {
            case TEXT, NUMBER, YES_OR_NO, CHOICE -> value.asText();
            case LINES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"));
            case JSON -> value.toPrettyString();
        };
    }

    public String value(FormField field) {
        return values.getOrDefault(field.name(), "");
    }

    /** The document without its name. What is blank is absent, or an empty list where there must be one. */
    public ObjectNode document(DocumentSchema schema) throws Unusable {
        var document = JSON.createObjectNode();
        for (var field : schema.fields()) {
            var text = value(field).strip();
            if (!text.isEmpty()) {
                document.set(field.name(), parse(field, text));
            } else if (field.required() && (field.kind() == Kind.LINES || field.kind() == Kind.JSON)) {
                document.set(field.name(), JSON.createArrayNode());
            }
        }
        return document;
    }

    private static JsonNode parse(FormField field, String text) throws Unusable {
        return switch (field.kind()) {
            case TEXT, CHOICE -> JSON.getNodeFactory().textNode(text);
            case YES_OR_NO -> JSON.getNodeFactory().booleanNode(text.equals("true"));
            case NUMBER ->
                number(text).orElseThrow(() -> new Unusable(field.name(), field.label() + " must be a whole number."));
            case LINES -> {
                var lines = JSON.createArrayNode();
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).forEach(lines::add);
                yield lines;
            }
            case JSON -> json(field, text);
        };
    }

    private static Optional<JsonNode> number(String text) {
        try {
            return Optional.of(JSON.getNodeFactory().numberNode(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(FormField field, String text) throws Unusable {
        @Nullable JsonNode value;
        try {
            value = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw new Unusable(
                    field.name(),
                    field.label() + " is no JSON"
                            + (where == null
                                    ? "."
                                    : ": look at line " + where.getLineNr() + ", column " + where.getColumnNr() + "."));
        }
        if (value == null || !value.isArray()) {
            throw new Unusable(field.name(), field.label() + " must be a JSON list, in square brackets.");
        }
        return value;
    }
}
