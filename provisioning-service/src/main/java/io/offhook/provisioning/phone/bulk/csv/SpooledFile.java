package io.offhook.provisioning.phone.bulk.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An uploaded file on disk: a slow client holds up no transaction. */
public final class SpooledFile implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path path;

    private SpooledFile(Path path) {
        this.path = path;
    }

    /**
     * @return empty if the body has more than so many bytes
     * @throws UnusableFile if it has more than so many lines
     */
    public static Optional<SpooledFile> spool(InputStream body, long maxBytes, int maxLines) throws IOException {
        var path = Files.createTempFile("offhook-import-", ".csv");
        boolean complete = false;
        try (var file = Files.newOutputStream(path)) {
            complete = copy(body, file, maxBytes, maxLines);
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
        return complete ? Optional.of(new SpooledFile(path)) : Optional.empty();
    }

    private static boolean copy(InputStream body, OutputStream file, long maxBytes, int maxLines) throws IOException {
        long total = 0;
        int lineFeeds = 0;
        int returns = 0;
        for (var chunk = body.readNBytes(CHUNK); chunk.length > 0; chunk = body.readNBytes(CHUNK)) {
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

    public CsvRows rows() throws IOException {
        return new CsvRows(new PhysicalLines(Files.newInputStream(path)));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
