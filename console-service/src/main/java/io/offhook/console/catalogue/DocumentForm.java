package io.offhook.console.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.offhook.console.catalogue.FormField.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * The values of a form as they were typed, by the names of their fields, and the document that they are.
 *
 * @param values a field that is absent is blank
 */
public record DocumentForm(Map<String, String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROWS = 100;
    private static final int SPARE_ROWS = 2;

    /** What is tried first has the lowest number: without numbers the order of the rows tells it. */
    private static final String PRIORITY = "priority";

    private static final List<String> NAMED_DEFAULT =
            List.of("devicePool", "phoneButtonTemplate", "securityProfile", "sipProfile");

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

    /** Of a new document: what always exists is filled in. */
    public static DocumentForm blank(DocumentSchema schema) {
        return new DocumentForm(schema.fields().stream()
                .map(FormField::name)
                .filter(NAMED_DEFAULT::contains)
                .collect(Collectors.toMap(name -> name, ignored -> "Default")));
    }

    public static DocumentForm of(DocumentSchema schema, JsonNode document) {
        var values = new LinkedHashMap<String, String>();
        for (var field : schema.fields()) {
            var value = document.path(field.name());
            if (field.isRows()) {
                putRows(values, field, value);
            } else if (!value.isMissingNode() && !value.isNull()) {
                values.put(field.name(), text(field, value));
            }
        }
        return new DocumentForm(values);
    }

    private static void putRows(Map<String, String> values, FormField field, JsonNode rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (var column : field.columns()) {
                values.put(
                        field.cell(row, column),
                        rows.path(row).path(column.name()).asText(""));
            }
        }
    }

    private static String text(FormField field, JsonNode value) {
        return switch (field.kind()) {
            case TEXT, NUMBER, YES_OR_NO, CHOICE -> value.asText();
            case LINES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"));
            case ROWS -> "";
        };
    }

    public String value(FormField field) {
        return values.getOrDefault(field.name(), "");
    }

    public String cell(FormField field, int row, FormField column) {
        return values.getOrDefault(field.cell(row, column), "");
    }

    /** The numbers of the rows that a form shows: those that are filled in, and blank ones for more. */
    public List<Integer> rows(FormField field) {
        return IntStream.range(0, Math.min(MOST_ROWS, filledRows(field) + SPARE_ROWS))
                .boxed()
                .toList();
    }

    private int filledRows(FormField field) {
        return IntStream.range(0, MOST_ROWS)
                        .filter(row -> field.columns().stream()
                                .anyMatch(column -> !cell(field, row, column).isBlank()))
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** The document without its name. What is blank is absent, or an empty list where there must be one. */
    public ObjectNode document(DocumentSchema schema) throws Unusable {
        var document = JSON.createObjectNode();
        for (var field : schema.fields()) {
            var text = value(field).strip();
            if (field.isRows()) {
                document.set(field.name(), parseRows(field));
            } else if (!text.isEmpty()) {
                document.set(field.name(), parse(field, text));
            } else if (field.required() && field.kind() == Kind.LINES) {
                document.set(field.name(), JSON.createArrayNode());
            }
        }
        return document;
    }

    /** Rows that are blank are none. */
    private JsonNode parseRows(FormField field) throws Unusable {
        var rows = JSON.createArrayNode();
        for (int row = 0; row < filledRows(field); row++) {
            var object = JSON.createObjectNode();
            for (var column : field.columns()) {
                var text = cell(field, row, column).strip();
                if (!text.isEmpty()) {
                    object.set(column.name(), parse(column, text));
                }
            }
            if (!object.isEmpty()) {
                boolean isUnnumbered =
                        field.columns().stream().anyMatch(it -> it.name().equals(PRIORITY)) && !object.has(PRIORITY);
                rows.add(isUnnumbered ? object.put(PRIORITY, rows.size()) : object);
            }
        }
        return rows;
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
            case ROWS -> throw new IllegalArgumentException("rows within a row: " + field.name());
        };
    }

    private static Optional<JsonNode> number(String text) {
        try {
            return Optional.of(JSON.getNodeFactory().numberNode(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
