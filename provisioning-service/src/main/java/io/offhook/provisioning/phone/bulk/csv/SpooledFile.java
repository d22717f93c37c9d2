package io.offhook.provisioning.phone.bulk.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** An uploaded file on disk: the ids of its phones follow from all its bytes, so it is read twice. */
public final class SpooledFile implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path path;
    private final byte[] sha256;

    private SpooledFile(Path path, byte[] sha256) {
        this.path = path;
        this.sha256 = sha256;
    }

    /**
     * @return empty if the body has more than so many bytes
     * @throws UnusableFile if it has more than so many lines
     */
    public static Optional<SpooledFile> spool(InputStream body, long maxBytes, int maxLines) throws IOException {
        var path = Files.createTempFile("offhook-import-", ".csv");
        var digest = sha256();
        boolean complete = false;
        try (var file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            complete = copy(body, file, maxBytes, maxLines);
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
        return complete ? Optional.of(new SpooledFile(path, digest.digest())) : Optional.empty();
    }

    private static boolean copy(InputStream body, DigestOutputStream file, long maxBytes, int maxLines)
            throws IOException {
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

    public RowIds ids() {
        return new RowIds(sha256);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
