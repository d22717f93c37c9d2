package io.offhook.upload;

import java.util.List;

/** A row of the file; {@code line} is the physical line on which it begins. */
public sealed interface CsvRow {

    int line();

    /** Its values, stripped, in the order of the columns. */
    record Values(int line, List<String> values) implements CsvRow {

        private static final String COMMENT = "#";

        /** Blank, or a comment: all that it says begins with {@code #}, as the explanations of a file to fill in do. */
        boolean isPassedOver() {
            return values.stream().allMatch(each -> each.isEmpty() || each.startsWith(COMMENT))
                    && (values.stream().allMatch(String::isEmpty)
                            || values.getFirst().startsWith(COMMENT));
        }
    }

    /**
     * Not CSV.
     *
     * @param text of the line; blank where it is too long to keep
     * @param message a sentence about the reason
     */
    record Broken(int line, String text, String message) implements CsvRow {}
}
