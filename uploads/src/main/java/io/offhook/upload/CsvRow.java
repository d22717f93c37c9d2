package io.offhook.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of the file; {@code line} is the physical line on which it begins. */
public sealed interface CsvRow {

    int line();

    /**
     * Its values, stripped, in the order of the columns.
     *
     * @param faults what is wrong with values that are not what the author of the file saw, by their places; sentences
     */
    record Values(int line, List<String> values, Map<Integer, String> faults) implements CsvRow {

        private static final String COMMENT = "#";

        public Values(int line, List<String> values) {
            this(line, values, Map.of());
        }

        /** Whoever reads the value of a column asks for this first. */
        public Optional<String> fault(int place) {
            return Optional.ofNullable(faults.get(place));
        }

        /** Blank, or a comment: all that it says begins with {@code #}, as the explanations of a file to fill in do. */
        boolean isPassedOver() {
            return faults.isEmpty()
                    && values.stream().allMatch(each -> each.isEmpty() || each.startsWith(COMMENT))
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
