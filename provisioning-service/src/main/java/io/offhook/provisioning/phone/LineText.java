package io.offhook.provisioning.phone;

import io.offhook.contracts.state.LineTemplate;
import io.offhook.provisioning.catalogue.Tags;
import io.offhook.provisioning.value.FreeText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the display shows for a line. It names persons, so no event carries it.
 *
 * @param display name that called parties see
 * @param label text beside the line button
 */
public record LineText(
        int index, @Nullable String display, @Nullable String label) {

    private static final int MAX_LENGTH = 30;
    private static final String FORBIDDEN_IN_DISPLAY = "<>{}|[]\\%&\"";
    private static final String FORBIDDEN_IN_LABEL = "<>&\\%\"";

    /** @throws MalformedValue if a text is too long or has a character it may not have */
    public static LineText parse(int index, @Nullable String display, @Nullable String label) {
        return new LineText(
                index, parse("display", display, FORBIDDEN_IN_DISPLAY), parse("label", label, FORBIDDEN_IN_LABEL));
    }

    /** What is left out is as the template says, tags included. */
    LineText or(LineTemplate template) {
        return new LineText(
                index, display == null ? template.display() : display, label == null ? template.label() : label);
    }

    /** Tags give way to their values, and what is too long then is cut. */
    LineText expanded(Map<String, String> values) {
        return new LineText(
                index,
                expanded("display", display, FORBIDDEN_IN_DISPLAY, values),
                expanded("label", label, FORBIDDEN_IN_LABEL, values));
    }

    private static @Nullable String expanded(
            String field, @Nullable String text, String forbidden, Map<String, String> values) {
        return text == null ? null : parse(field, FreeText.cut(Tags.expand(text, values), MAX_LENGTH), forbidden);
    }

    public boolean isBlank() {
        return display == null && label == null;
    }

    private static @Nullable String parse(String field, @Nullable String text, String forbidden) {
        return text == null || FreeText.isBlank(text) ? null : FreeText.parse(field, text, MAX_LENGTH, forbidden);
    }

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "LineText[index=" + index + "]";
    }
}
