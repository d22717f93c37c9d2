package io.offhook.console.catalogue.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.offhook.console.catalogue.DocumentKind;
import io.offhook.console.catalogue.DocumentSchema;
import io.offhook.console.catalogue.FormField;
import io.offhook.console.setting.SettingState;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A document in the list of its kind.
 *
 * @param summary its first values
 * @param state absent: it is built in, and nobody altered it
 */
record DocumentRow(String name, String summary, @Nullable SettingState state) {

    private static final int FIELDS = 4;
    private static final int MAX_SUMMARY = 160;

    static DocumentRow of(DocumentKind kind, DocumentSchema schema, JsonNode document, @Nullable SettingState state) {
        var summary = schema.fields().stream()
                .filter(each -> document.hasNonNull(each.name()))
                .limit(FIELDS)
                .map(each -> each.label() + ": " + text(each, document.path(each.name())))
                .collect(Collectors.joining(" · "));
        return new DocumentRow(
                document.path(kind.listedNameField()).asText(""),
                summary.length() > MAX_SUMMARY ? summary.substring(0, MAX_SUMMARY) + "…" : summary,
                state);
    }

    private static String text(FormField field, JsonNode value) {
        return switch (field.kind()) {
            case TEXT, NUMBER, CHOICE -> value.asText();
            case YES_OR_NO -> value.asBoolean() ? "yes" : "no";
            case LINES ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
            case ROWS -> String.valueOf(value.size());
        };
    }
}
