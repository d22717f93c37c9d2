package io.offhook.provisioning.phone.job.work;

import io.offhook.provisioning.phone.bulk.PlannedFile;
import io.offhook.provisioning.phone.bulk.PlanningFiles;
import io.offhook.provisioning.phone.job.OpenJob;
import io.offhook.provisioning.phone.job.store.JobFiles;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The files of jobs that are being worked on, each open where its next batch begins. For one thread at a time. */
@ApplicationScoped
class OpenFiles {

    private static final Logger LOG = Logger.getLogger(OpenFiles.class);

    private final JobFiles files;
    private final PlanningFiles planning;
    private final Map<UUID, PlannedFile> open = new HashMap<>();

    OpenFiles(JobFiles files, PlanningFiles planning) {
        this.files = files;
        this.planning = planning;
    }

    /**
     * The file of the job behind the rows that are settled. Another replica may have settled some, and a batch may have been rolled back.
     *
     * @throws UnusableFile if it cannot be read any more
     */
    PlannedFile at(OpenJob job) throws IOException {
        var file = open.get(job.id());
        if (file == null || file.position() > job.rowsRead()) {
            close(job.id());
            file = open(job);
            open.put(job.id(), file);
        }
        file.skipTo(job.rowsRead());
        return file;
    }

    private PlannedFile open(OpenJob job) throws IOException {
        try (var pieces = files.open(job.id())) {
            var spooled = SpooledFile.spool(
                            pieces,
                            Long.MAX_VALUE / 8,
                            Integer.MAX_VALUE,
                            job.order().charset().map(Charset::forName))
                    .orElseThrow();
            try {
                return planning.open(spooled, job.order().mode(), job.order().defaults());
            } catch (IOException | RuntimeException e) {
                spooled.close();
                throw e;
            }
        }
    }

    void close(UUID jobId) {
        var file = open.remove(jobId);
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warnf(
                        "File not closed: job=%s failure=%s",
                        jobId, e.getClass().getName());
            }
        }
    }

    void closeAll() {
        List.copyOf(open.keySet()).forEach(this::close);
    }
}
