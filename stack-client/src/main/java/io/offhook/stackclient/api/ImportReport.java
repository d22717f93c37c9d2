package io.offhook.stackclient.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The result of a CSV import, row by row. */
public record ImportReport(List<Row> report) {

    private static final Set<String> THERE = Set.of("INSERTED", "ALREADY_INSERTED");

    /** @param line in the file, the header being line 1 */
    public record Row(
            int line,
            String status,
            @Nullable String phoneId,
            @Nullable String message) {

        /** Inserted by this call, or by an earlier call whose answer was lost. */
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
