package io.offhook.provisioning.erasure.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.provisioning.erasure.PersonTerms;
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
        var person = new PersonTerms(userId, await(units.runApart(() -> jobs.terms(userId))));
        for (var job : await(units.runApart(() -> jobs.ofErasure(userId)))) {
            if (names(job, person)) {
                found.add(job.id());
            }
        }
        await(units.runApart(() -> erasures.foundIn(userId, found)));
    }

    /** A file that cannot be read may name anybody. */
    private boolean names(Job job, PersonTerms person) throws IOException {
        try (var pieces = files.open(job.id());
                var file = SpooledFile.spool(
                                pieces,
                                Long.MAX_VALUE / 8,
                                Integer.MAX_VALUE,
                                job.charset().map(Charset::forName))
                        .orElseThrow();
                var rows = file.rows()) {
            rows.next(); // the header names columns
            Optional<CsvRow> row = rows.next();
            while (row.isPresent() && !names(row.get(), person)) {
                row = rows.next();
            }
            return row.isPresent();
        } catch (UnusableFile e) {
            return true;
        }
    }

    private static boolean names(CsvRow row, PersonTerms person) {
        return switch (row) {
            case CsvRow.Broken it -> it.text().isEmpty() || person.areIn(it.text());
            case CsvRow.Values it -> it.values().stream().anyMatch(person::areIn);
        };
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(TIMEOUT);
    }
}
