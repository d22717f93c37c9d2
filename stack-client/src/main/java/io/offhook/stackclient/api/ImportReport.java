package io.offhook.stackclient.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a CSV file, row by row. */
public record ImportReport(List<Row> report) {

    private static final Set<String> THERE = Set.of("INSERTED", "ALREADY_INSERTED");

    /** @param line in the file, the header being line 1 */
    public record Row(
            int line,
            String status,
            @Nullable String phoneId,
            @Nullable String message) {

        /** By this call, or by one before it whose answer was lost. */
        public boolean isInserted() {
            return THERE.contains(status);
        }
    }

    public List<Row> inserted() {
        return report.stream().filter(Row::isInserted).toList();
    }

    public Optional<Row> line(int line) {
        return report.stream().filter(row -> row.line() == line).findFirst();
    }
}
