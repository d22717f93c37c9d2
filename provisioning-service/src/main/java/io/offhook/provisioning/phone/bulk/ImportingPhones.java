package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.Cause;
import io.offhook.upload.SpooledFile;
import io.offhook.upload.UnusableFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Inserts the rows of a file, batch by batch. Blocks: call it on a worker thread. */
@ApplicationScoped
public class ImportingPhones {

    private static final Logger LOG = Logger.getLogger(ImportingPhones.class);
    private static final int BATCH = 500;
    private static final Duration BATCH_TIMEOUT = Duration.ofMinutes(2);

    private final InsertingBatch batches;
    private final PlanningFiles planning;

    ImportingPhones(InsertingBatch batches, PlanningFiles planning) {
        this.batches = batches;
        this.planning = planning;
    }

    /**
     * @param abandoned asked before each batch; once it says yes, no further row is inserted
     * @throws UnusableFile if the header cannot be used; no row was inserted then
     */
    public ImportReport run(
            SpooledFile file, RowDefaults defaults, boolean validateOnly, Cause cause, BooleanSupplier abandoned)
            throws IOException {
        try (var rows = file.rows()) {
            var header = PlanningFiles.header(rows, BulkMode.INSERT);
            planning.check(defaults);
            var planner = planning.inserts(header, defaults);
            List<RowReport> report = new ArrayList<>();
            List<PlannedPhone> batch = new ArrayList<>();
            int read = 0;
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (read++ % BATCH == 0 && abandoned.getAsBoolean()) {
                    LOG.infof("Import abandoned by its client: rowsRead=%d", read - 1);
                    return ImportReport.of(header.ignored(), report);
                }
                switch (planner.plan(row.get())) {
                    case RowPlanner.Good good -> batch.add(good.phone());
                    case RowPlanner.Bad bad -> report.add(bad.report());
                }
                if (batch.size() == BATCH) {
                    report.addAll(settle(batch, validateOnly, cause));
                    batch.clear();
                }
            }
            report.addAll(settle(batch, validateOnly, cause));
            return ImportReport.of(header.ignored(), report);
        }
    }

    private List<RowReport> settle(List<PlannedPhone> batch, boolean validateOnly, Cause cause) {
        if (batch.isEmpty()) {
            return List.of();
        }
        var phones = List.copyOf(batch);
        Uni<List<RowReport>> settled = validateOnly ? batches.validate(phones) : batches.insert(phones, cause);
        return settled.await().atMost(BATCH_TIMEOUT);
    }
}
