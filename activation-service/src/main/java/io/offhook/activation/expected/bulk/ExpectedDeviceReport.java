package io.offhook.activation.expected.bulk;

import java.util.List;

/**
 * What became of the rows of a list.
 *
 * @param changed rows that the list did not have, or had with other words
 * @param unchanged rows that the list had already
 * @param ignoredColumns columns of the header that are not stored
 * @param failures a line for each row that failed, in the order of the file
 */
public record ExpectedDeviceReport(
        int rows, int changed, int unchanged, int failed, List<String> ignoredColumns, List<Failure> failures) {

    /**
     * A row that is no entry.
     *
     * @param line physical line of the file on which the row begins
     * @param message why
     */
    public record Failure(int line, String message) {}

    static ExpectedDeviceReport of(List<String> ignoredColumns, int changed, int unchanged, List<Failure> failures) {
        return new ExpectedDeviceReport(
                changed + unchanged + failures.size(),
                changed,
                unchanged,
                failures.size(),
                List.copyOf(ignoredColumns),
                List.copyOf(failures));
    }
}
