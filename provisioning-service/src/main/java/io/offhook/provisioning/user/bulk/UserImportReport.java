package io.offhook.provisioning.user.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a file of users.
 *
 * @param stored rows whose users are as they say now
 * @param valid rows that would be stored, where the request was to validate only
 * @param ignoredColumns columns of the header that are not stored
 * @param report a line for each row, in the order of the file
 */
public record UserImportReport(
        int rows, long stored, long valid, long failed, List<String> ignoredColumns, List<Row> report) {

    public enum Status {
        STORED,
        VALID,
        FAILED
    }

    /**
     * What became of a row.
     *
     * @param line physical line of the file on which the row begins
     * @param message why it failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            int line,
            Status status,
            @Nullable String userId,
            @Nullable String message) {}

    static UserImportReport of(List<String> ignoredColumns, List<Row> unordered) {
        var report =
                unordered.stream().sorted(Comparator.comparingInt(Row::line)).toList();
        return new UserImportReport(
                report.size(),
                count(report, Status.STORED),
                count(report, Status.VALID),
                count(report, Status.FAILED),
                List.copyOf(ignoredColumns),
                report);
    }

    private static long count(List<Row> report, Status status) {
        return report.stream().filter(row -> row.status() == status).count();
    }
}
