package io.offhook.provisioning.phone.job.api;

import io.offhook.provisioning.phone.bulk.BulkMode;
import io.offhook.provisioning.phone.bulk.PlanningFiles;
import io.offhook.provisioning.phone.job.FileSummary;
import io.offhook.upload.SpooledFile;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is looked at of a file before its job is submitted: whether it can be read, and how many rows it has. */
final class JobUpload {

    private JobUpload() {}

    /** @throws io.offhook.upload.UnusableFile if no row of it can be read */
    static FileSummary summary(SpooledFile file, BulkMode mode) throws IOException {
        try (var rows = file.rows()) {
            var header = PlanningFiles.header(rows, mode);
            long count = 0;
            while (rows.next().isPresent()) {
                count++;
            }
            return new FileSummary(header.titles(), header.ignored(), count);
        }
    }

    /** Of all bytes: two requests with one idempotency key are the same only if their files are. */
    static String digest(SpooledFile file) throws IOException {
        try (var bytes = file.bytes()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var chunk = new byte[64 * 1024];
            for (int count = bytes.read(chunk); count > 0; count = bytes.read(chunk)) {
                digest.update(chunk, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
