package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.ScratchBulk;
import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.ImportedFile;
import io.offhook.benchmarks.phone.TopicSignals;
import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.topic.TopicWatch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * BULK: phones per second from the upload of a CSV file to the last code on the topic. Bound: COPY of as many rows into the same
 * PostgreSQL, and then as many records through Kafka. The percentiles in the details are those of whole files.
 */
record PhonesInBulk(MeasurementSettings settings, StackDescription stack, Fleet fleet, Workloads workloads) {

    Measurement measure() throws IOException, InterruptedException, SQLException {
        var topic = new TopicSignals();
        var random = new Random();
        var phones = settings.load().phones();
        try (var provisioning = new RestConnections(stack.provisioning(), stack.account(StackAccount.ADMIN));
                var bound = ScratchBulk.on(stack.database("postgres"), stack.kafka());
                var watch = TopicWatch.from(stack.kafka(), List.of(TopicWatch.ACTIVATIONS), topic)) {
            var workload = new Workload(1, workloads.stack().meter(), workloads.progress());
            var warmUp = Math.max(1, settings.warmUp());
            copy(workload, "BULK warm-up, bound", bound, warmUp);
            upload(workload, "BULK warm-up", ImportedFile.of(provisioning, topic, fleet.another(random), warmUp));
            var rounds = new AlternatingRounds();
            for (int round = 1; round <= settings.rounds(); round++) {
                var file = ImportedFile.of(provisioning, topic, fleet.another(random), phones);
                rounds.add(
                        copy(workload, "BULK bound, round " + round, bound, phones),
                        upload(workload, "BULK round " + round, file));
            }
            return rounds.measured(SpeedTarget.BULK, "phones in one file, until their codes are published");
        }
    }

    private static Round copy(Workload workload, String stage, ScratchBulk bound, int count)
            throws InterruptedException {
        return workload.run(stage, List.of(count), bound::run, Map::of).ofParts(count);
    }

    private static Round upload(Workload workload, String stage, ImportedFile file) throws InterruptedException {
        return workload.run(stage, List.of(file), ImportedFile::untilPublished, Map::of)
                .ofParts(file.phones());
    }
}
