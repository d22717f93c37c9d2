package io.offhook.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An uploaded file on disk: a slow client holds up no transaction. */
public final class SpooledFile implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final String PREFIX = "offhook-import-";
    private static final String SUFFIX = ".csv";

    /** How many times the bytes of an upload a spreadsheet file may unpack to. */
    private static final int MAX_UNPACKED = 4;

    private final Path path;
    private final Format format;
    private final Optional<Charset> charset;
    private final long maxBytes;
    private final int maxLines;

    private SpooledFile(Path path, Format format, Optional<Charset> charset, long maxBytes, int maxLines) {
        this.path = path;
        this.format = format;
        this.charset = charset;
        this.maxBytes = maxBytes;
        this.maxLines = maxLines;
    }

    /**
     * @param charset of its text, if the request says so
     * @return empty if the body has more than so many bytes
     * @throws UnusableFile if it has more than so many lines, or is of a format that is not read
     */
    public static Optional<SpooledFile> spool(InputStream body, long maxBytes, int maxLines, Optional<Charset> charset)
            throws IOException {
        var path = Files.createTempFile(PREFIX, SUFFIX);
        boolean complete = false;
        try (var file = Files.newOutputStream(path)) {
            var head = body.readNBytes(CHUNK);
            var format = Format.of(head);
            if (format == Format.CSV && !TextEncoding.isText(head, charset)) {
                throw new UnusableFile("The file is neither CSV nor .xlsx: it is no text.");
            }
            complete = copy(head, body, file, maxBytes, format == Format.CSV ? maxLines : Integer.MAX_VALUE);
            return complete
                    ? Optional.of(new SpooledFile(path, format, charset, maxBytes, maxLines))
                    : Optional.empty();
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Deletes files that a process left behind when it was killed: they name persons. Those of running processes are younger. */
    public static void deleteOlderThan(Duration age) throws IOException {
        var oldest = FileTime.from(Instant.now().minus(age));
        var directory = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // another process deleted one; the next sweep goes on
        }
    }

    private static boolean copy(byte[] head, InputStream body, OutputStream file, long maxBytes, int maxLines)
            throws IOException {
        long total = 0;
        int lineFeeds = 0;
        int returns = 0;
        for (var chunk = head; chunk.length > 0; chunk = body.readNBytes(CHUNK)) {
            total += chunk.length;
            if (total > maxBytes) {
                return false;
            }
            lineFeeds += count('\n', chunk);
            returns += count('\r', chunk);
            if (Math.max(lineFeeds, returns) > maxLines) {
                throw new UnusableFile("The file has more than " + maxLines + " lines; split it.");
            }
            file.write(chunk);
        }
        return true;
    }

    private static int count(char end, byte[] chunk) {
        int count = 0;
        for (byte each : chunk) {
            if (each == end) {
                count++;
            }
        }
        return count;
    }

    /** @throws UnusableFile if it cannot be read */
    public Rows rows() throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(new PhysicalLines(TextEncoding.open(Files.newInputStream(path), charset)));
            case XLSX -> {
                boolean uncalculated = XlsxLimits.check(path, maxLines, maxBytes * MAX_UNPACKED);
                yield XlsxRows.open(path, uncalculated);
            }
        };
    }

    /** Its bytes as they came. */
    public InputStream bytes() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
