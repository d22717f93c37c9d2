package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.erasure.store.OpenJobs.Job;
import io.offhook.provisioning.phone.job.store.JobFiles;
import io.offhook.upload.CsvRow;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds out which jobs that have not ended name a person in their files. Blocks: it reads whole files. */
@ApplicationScoped
class SearchingJobFiles {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final UnitOfWork units;
    private final Erasures erasures;
    private final OpenJobs jobs;
    private final JobFiles files;

    SearchingJobFiles(UnitOfWork units, Erasures erasures, OpenJobs jobs, JobFiles files) {
        this.units = units;
        this.erasures = erasures;
        this.jobs = jobs;
        this.files = files;
    }

    void search(String userId) throws IOException {
        var found = new ArrayList<UUID>();
        var terms = new ArrayList<String>();
        await(units.runApart(() -> jobs.terms(userId))).forEach(term -> terms.add(term.toLowerCase(Locale.ROOT)));
        for (var job : await(units.runApart(() -> jobs.ofErasure(userId)))) {
            if (names(job, userId, terms)) {
                found.add(job.id());
            }
        }
        await(units.runApart(() -> erasures.foundIn(userId, found)));
    }

    /** A file that cannot be read may name anybody. */
    private boolean names(Job job, String userId, List<String> terms) throws IOException {
        try (var pieces = files.open(job.id());
                var file = SpooledFile.spool(
                                pieces,
                                Long.MAX_VALUE / 8,
                                Integer.MAX_VALUE,
                                job.charset().map(Charset::forName))
                        .orElseThrow();
                var rows = file.rows()) {
            Optional<CsvRow> row = rows.next();
            while (row.isPresent() && !names(row.get(), userId, terms)) {
                row = rows.next();
            }
            return row.isPresent();
        } catch (UnusableFile e) {
            return true;
        }
    }

    private static boolean names(CsvRow row, String userId, List<String> terms) {
        return switch (row) {
            case CsvRow.Broken it -> it.text().isEmpty() || names(it.text(), userId, terms);
            case CsvRow.Values it -> it.values().stream().anyMatch(cell -> names(cell, userId, terms));
        };
    }

    private static boolean names(String text, String userId, List<String> terms) {
        var lower = text.toLowerCase(Locale.ROOT);
        return text.contains(userId) || terms.stream().anyMatch(lower::contains);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(TIMEOUT);
    }
}
