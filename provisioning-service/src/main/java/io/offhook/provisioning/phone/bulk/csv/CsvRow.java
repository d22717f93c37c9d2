package io.offhook.provisioning.phone.bulk.csv;

import java.util.List;

/** A row of the file; {@code line} is the physical line it begins on. */
sealed interface CsvRow {

    int line();

    /** Its values, stripped, in the order of the columns. */
    record Values(int line, List<String> values) implements CsvRow {
        boolean isBlank() {
            return values.stream().allMatch(String::isEmpty);
        }
    }

    /** It is no CSV; the message says why. */
    record Broken(int line, String message) implements CsvRow {}
}
