package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.phone.bulk.RowReport.Status;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the rows of a file.
 *
 * @param rows all rows except the header and blank ones
 * @param valid rows that would be inserted, where the request was to validate only
 * @param ignoredColumns columns of the header that are not stored
 * @param report a line for each row, in the order of the file
 */
public record ImportReport(
        int rows,
        long inserted,
        long alreadyInserted,
        long valid,
        long failed,
        List<String> ignoredColumns,
        List<RowReport> report) {

    static ImportReport of(List<String> ignoredColumns, List<RowReport> unordered) {
        var report = unordered.stream()
                .sorted(Comparator.comparingInt(RowReport::line))
                .toList();
        return new ImportReport(
                report.size(),
                count(report, Status.INSERTED),
                count(report, Status.ALREADY_INSERTED),
                count(report, Status.VALID),
                count(report, Status.FAILED),
                List.copyOf(ignoredColumns),
                report);
    }

    private static long count(List<RowReport> report, Status status) {
        return report.stream().filter(row -> row.status() == status).count();
    }
}
