package io.offhook.upload;

import io.offhook.upload.CsvRow.Broken;
import io.offhook.upload.CsvRow.Values;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one after the other. */
public sealed interface Rows extends AutoCloseable permits CsvRows, XlsxRows {

    /** The next row that is neither blank nor a comment, unless the file is over. */
    Optional<CsvRow> next() throws IOException;

    /**
     * The next row as the names of the columns.
     *
     * @throws UnusableFile if there is none, or it cannot be read
     */
    default Values header() throws IOException {
        return switch (next().orElseThrow(() -> new UnusableFile("The file is empty."))) {
            case Values values -> {
                values.faults().values().stream().findFirst().ifPresent(fault -> {
                    throw unreadable(fault);
                });
                yield values;
            }
            case Broken broken -> throw unreadable(broken.message());
        };
    }

    private static UnusableFile unreadable(String reason) {
        return new UnusableFile("The header cannot be read. " + reason);
    }

    @Override
    void close() throws IOException;
}
