package io.offhook.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The lines of a file as an editor counts them: LF, CRLF or CR, with or without a byte order mark. */
final class PhysicalLines implements AutoCloseable {

    private static final int MAX_LENGTH = 64 * 1024;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private final Deque<PhysicalLine> ahead = new ArrayDeque<>();
    private int count;

    PhysicalLines(Reader text) {
        this.reader = new BufferedReader(text);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end; cut where the line is longer than any row can be
     */
    record PhysicalLine(int number, String text, boolean cut) {}

    /** The next line, unless the file is over. */
    Optional<PhysicalLine> next() throws IOException {
        return ahead.isEmpty() ? read() : Optional.of(ahead.removeFirst());
    }

    /** Takes lines back, so that they come again. */
    void putBack(Deque<PhysicalLine> lines) {
        while (!lines.isEmpty()) {
            ahead.addFirst(lines.removeLast());
        }
    }

    private Optional<PhysicalLine> read() throws IOException {
        int each = reader.read();
        if (count == 0 && each == BYTE_ORDER_MARK) {
            each = reader.read();
        }
        if (each < 0) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        boolean cut = false;
        for (; each >= 0 && each != '\n' && each != '\r'; each = reader.read()) {
            cut = text.length() == MAX_LENGTH;
            if (!cut) {
                text.append((char) each);
            }
        }
        if (each == '\r') {
            skipLineFeed();
        }
        return Optional.of(new PhysicalLine(++count, text.toString(), cut));
    }

    private void skipLineFeed() throws IOException {
        reader.mark(1);
        if (reader.read() != '\n') {
            reader.reset();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
