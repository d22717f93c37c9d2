package io.offhook.upload;

import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one after the other. */
public sealed interface Rows extends AutoCloseable permits CsvRows, XlsxRows {

    /** The next row that is neither blank nor a comment, unless the file is over. */
    Optional<CsvRow> next() throws IOException;

    @Override
    void close() throws IOException;
}
