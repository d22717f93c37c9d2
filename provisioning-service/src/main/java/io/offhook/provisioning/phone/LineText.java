package io.offhook.provisioning.phone;

import io.offhook.provisioning.value.FreeText;
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

    public boolean isBlank() {
        return display == null && label == null;
    }

    private static @Nullable String parse(String field, @Nullable String text, String forbidden) {
        return text == null || text.isBlank() ? null : FreeText.parse(field, text, MAX_LENGTH, forbidden);
    }

    /** Not for logs: the texts are personal. */
    @Override
    public String toString() {
        return "LineText[index=" + index + "]";
    }
}
