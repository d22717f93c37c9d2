package io.offhook.provisioning.phone.job.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Keeps the files of jobs in the database, in compressed pieces, so that any replica can work on them. Blocks. */
@ApplicationScoped
public class JobFiles {

    private static final int PIECE = 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private static final String INSERT = "insert into phone_job_file (job_id, place, data) values ($1, $2, $3)";
    private static final String SELECT = "select data from phone_job_file where job_id = $1 and place = $2";

    private final UnitOfWork units;

    JobFiles(UnitOfWork units) {
        this.units = units;
    }

    /** A transaction for each piece: until its job is there, a file means nothing, and it is deleted after a day. */
    public void store(UUID jobId, InputStream file) throws IOException {
        int place = 0;
        for (var piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            store(jobId, place++, compressed(piece));
        }
    }

    private void store(UUID jobId, int place, byte[] data) {
        units.runApart(() -> PlainSql.update(INSERT, jobId, place, Buffer.buffer(data)))
                .await()
                .atMost(TIMEOUT);
    }

    /** The file as it came, read piece by piece. */
    public InputStream open(UUID jobId) {
        return new SequenceInputStream(new Pieces(jobId));
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID jobId;
        private int place;
        private Optional<byte[]> next;

        Pieces(UUID jobId) {
            this.jobId = jobId;
            this.next = load();
        }

        private Optional<byte[]> load() {
            return units.runApart(() -> PlainSql.select(SELECT, jobId, place++))
                    .map(rows -> rows.stream().findFirst().map(row -> ((Buffer) row[0]).getBytes()))
                    .await()
                    .atMost(TIMEOUT);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            var piece = next.orElseThrow();
            next = load();
            return uncompressed(piece);
        }
    }

    private static byte[] compressed(byte[] piece) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(piece);
        }
        return bytes.toByteArray();
    }

    private static InputStream uncompressed(byte[] piece) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(piece));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
