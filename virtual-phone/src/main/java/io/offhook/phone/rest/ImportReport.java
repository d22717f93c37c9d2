package io.offhook.phone.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a CSV file, row by row. */
public record ImportReport(int inserted, int failed, List<Row> report) {

    /** @param line in the file, the header being line 1 */
    public record Row(
            int line,
            String status,
            @Nullable String phoneId,
            @Nullable String message) {

        public boolean isInserted() {
            return status.equals("INSERTED");
        }
    }

    public Optional<Row> line(int line) {
        return report.stream().filter(row -> row.line() == line).findFirst();
    }
}
