package io.offhook.provisioning.phone.bulk.csv;

import io.offhook.provisioning.http.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file on its way in. It is kept on disk, because the ids of its phones follow from all of it. */
final class SpooledFile implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;

    private final Path path;
    private final byte[] sha256;

    private SpooledFile(Path path, byte[] sha256) {
        this.path = path;
        this.sha256 = sha256;
    }

    /** Takes at most that many bytes; more is a problem of status 413. */
    static SpooledFile spool(InputStream body, long mostBytes) throws IOException {
        var path = Files.createTempFile("offhook-import-", ".csv");
        var digest = sha256();
        try (var file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            long total = 0;
            for (var chunk = body.readNBytes(CHUNK); chunk.length > 0; chunk = body.readNBytes(CHUNK)) {
                total += chunk.length;
                if (total > mostBytes) {
                    throw Problems.tooLarge(mostBytes);
                }
                file.write(chunk);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new SpooledFile(path, digest.digest());
    }

    CsvRows rows() throws IOException {
        return new CsvRows(new PhysicalLines(Files.newInputStream(path)));
    }

    RowIds ids() {
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
