package io.offhook.provisioning.phone.bulk.csv;

import java.util.List;

/** A row of the file; {@code line} is the physical line on which it begins. */
public sealed interface CsvRow {

    int line();

    /** Its values, stripped, in the order of the columns. */
    record Values(int line, List<String> values) implements CsvRow {
        boolean isBlank() {
            return values.stream().allMatch(String::isEmpty);
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
