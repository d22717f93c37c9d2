package io.offhook.provisioning.phone.bulk;

import io.offhook.eventing.Cause;
import io.offhook.provisioning.http.Problems;
import io.offhook.provisioning.model.store.OnboardingMethods;
import io.offhook.provisioning.phone.bulk.csv.CsvRow.Broken;
import io.offhook.provisioning.phone.bulk.csv.CsvRow.Values;
import io.offhook.provisioning.phone.store.DummyNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Goes through a file, batch by batch. Blocks, and so belongs on a worker thread. */
@ApplicationScoped
class ImportingPhones {

    private static final int BATCH = 500;
    private static final Duration BATCH_WITHIN = Duration.ofMinutes(2);

    private final InsertingBatch batches;
    private final OnboardingMethods methods;
    private final DummyNames dummies;

    ImportingPhones(InsertingBatch batches, OnboardingMethods methods, DummyNames dummies) {
        this.batches = batches;
        this.methods = methods;
        this.dummies = dummies;
    }

    ImportReport run(SpooledFile file, RowDefaults defaults, boolean validateOnly, Cause cause) throws IOException {
        try (var rows = file.rows()) {
            var header = header(rows);
            var reader = new RowReader(header, defaults);
            var planner = new RowPlanner(
                    reader, file.ids(), dummies::next, methods.current().await().atMost(BATCH_WITHIN));
            List<RowReport> report = new ArrayList<>();
            List<PlannedPhone> batch = new ArrayList<>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
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

    private static Header header(CsvRows rows) throws IOException {
        try {
            return switch (rows.next().orElseThrow(() -> Problems.unusableFile("The file is empty."))) {
                case Values values -> Header.parse(values);
                case Broken broken -> throw Problems.unusableFile("The header cannot be read. " + broken.message());
            };
        } catch (Header.Unusable unusable) {
            throw Problems.unusableFile(String.valueOf(unusable.getMessage()));
        }
    }

    private List<RowReport> settle(List<PlannedPhone> batch, boolean validateOnly, Cause cause) {
        if (batch.isEmpty()) {
            return List.of();
        }
        var phones = List.copyOf(batch);
        Uni<List<RowReport>> settled = validateOnly ? batches.validate(phones) : batches.insert(phones, cause);
        return settled.await().atMost(BATCH_WITHIN);
    }
}
