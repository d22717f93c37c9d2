package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.ScratchDatabase;
import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.AddedPhones;
import io.offhook.benchmarks.phone.TopicSignals;
import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.topic.TopicWatch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * POST: phones per second, added one by one over REST, until the last code is on the topic. Bound: one-row transactions in the same
 * PostgreSQL.
 */
record PhonesOneByOne(MeasurementSettings settings, StackDescription stack, String run, Workloads workloads) {

    Measurement measure() throws IOException, InterruptedException, SQLException {
        var topic = new TopicSignals();
        var concurrency = settings.load().concurrency();
        try (var provisioning = new RestConnections(stack.provisioning(), stack.account(StackAccount.ADMIN));
                var database = ScratchDatabase.on(stack.database("postgres"), concurrency);
                var watch = TopicWatch.from(stack.kafka(), List.of(TopicWatch.ACTIVATIONS), topic)) {
            var phones = AddedPhones.in(provisioning, topic, settings.load().model(), run);
            var workload = workloads.stack();
            insert(workload, "POST warm-up, bound", settings.warmUp(), database);
            add(workload, "POST warm-up", settings.warmUp(), phones);
            var rounds = new AlternatingRounds();
            for (int round = 1; round <= settings.rounds(); round++) {
                rounds.add(
                        insert(workload, "POST bound, round " + round, settings.perRound(), database),
                        add(workload, "POST round " + round, settings.perRound(), phones));
            }
            return rounds.measured(SpeedTarget.POST, "phones added one by one, until their codes are published");
        }
    }

    private static Round insert(Workload workload, String stage, int count, ScratchDatabase database)
            throws InterruptedException {
        return workload.run(stage, Collections.nCopies(count, ScratchDatabase.ROW), database::insert);
    }

    private static Round add(Workload workload, String stage, int count, AddedPhones phones)
            throws InterruptedException {
        return workload.run(stage, Collections.nCopies(count, phones), AddedPhones::add, phones::codes);
    }
}
