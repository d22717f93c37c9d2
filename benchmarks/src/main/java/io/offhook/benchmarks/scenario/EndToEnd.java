package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.ScratchDatabase;
import io.offhook.benchmarks.bound.ScratchTopic;
import io.offhook.benchmarks.measure.CpuCost;
import io.offhook.benchmarks.measure.Decimals;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.AddedPhones;
import io.offhook.benchmarks.phone.PhoneFactory;
import io.offhook.benchmarks.phone.ProvisionAndRedeem;
import io.offhook.benchmarks.phone.ReadyPhone;
import io.offhook.benchmarks.phone.RedemptionCall;
import io.offhook.benchmarks.phone.TopicSignals;
import io.offhook.benchmarks.report.Latencies;
import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.benchmarks.work.OpenLoop;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.topic.TopicWatch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * P3: latency from provisioning to the code on the topic, and from redemption to the configuration. First measures the maximum rate in
 * a closed loop. Then measures the reported latency in an open loop at half that rate.
 */
record EndToEnd(
        MeasurementSettings settings, StackDescription stack, String run, PhoneFactory factory, Workloads workloads) {

    private static final double LOAD = 0.5;
    private static final int TIMEOUT_SECONDS = 30;

    Measurement measure() throws IOException, InterruptedException, SQLException {
        var visible = new TopicSignals();
        var phones = factory.phones(settings.load().phones());
        try (var provisioning = new RestConnections(stack.provisioning(), stack.account(StackAccount.ADMIN));
                var watch =
                        TopicWatch.from(stack.kafka(), List.of(TopicWatch.ACTIVATIONS, TopicWatch.PHONES), visible)) {
            var chain = new ProvisionAndRedeem(
                    new RedemptionCall(factory.wire(), stack.redemption()),
                    AddedPhones.in(provisioning, visible, settings.load().model(), run),
                    visible,
                    stack.phoneFiles());
            var full = maximum(chain, phones.subList(0, settings.warmUp()));
            var rate = Math.max(1, full * LOAD);
            var loop = new OpenLoop(rate, workloads.stack().meter(), workloads.progress());
            var half = phones.subList(settings.warmUp(), phones.size());
            var bound = bound(loop, half.size());
            chain.forget();
            var cost = CpuCost.of(loop.run("P3 half rate", half, chain::both).cost());
            return measured(full, rate, chain, bound, cost);
        }
    }

    /** The first half of the phones warms up both chains: a rate that cold services reach is no measure of load. */
    private double maximum(ProvisionAndRedeem chain, List<ReadyPhone> phones) throws InterruptedException {
        Workload.Task<ReadyPhone> both = phone -> {
            chain.provision();
            chain.redeem(phone);
        };
        workloads.stack().run("P3 warm-up", phones.subList(0, phones.size() / 2), both);
        return workloads
                .stack()
                .run("P3 maximum rate", phones.subList(phones.size() / 2, phones.size()), both)
                .perSecond();
    }

    private record Bound(Latencies.Summary kafka, Latencies.Summary commit) {}

    private Bound bound(OpenLoop loop, int count) throws SQLException, InterruptedException {
        var numbers = IntStream.range(0, count).boxed().toList();
        try (var database = ScratchDatabase.on(
                        stack.database("postgres"), settings.load().concurrency());
                var topic = ScratchTopic.on(stack.kafka())) {
            topic.send("first").orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS).join();
            return new Bound(
                    loop.run(
                                    "P3 bound, Kafka",
                                    numbers,
                                    any -> topic.send(ScratchDatabase.ROW).get(TIMEOUT_SECONDS, TimeUnit.SECONDS))
                            .figure(),
                    loop.run("P3 bound, commit", numbers, any -> database.insert(ScratchDatabase.ROW))
                            .figure());
        }
    }

    private static Measurement measured(double full, double rate, ProvisionAndRedeem chain, Bound bound, CpuCost cost) {
        var code = chain.provisioning();
        var configuration = chain.redemption();
        var details = new MeasurementDetails.ThroughServices(
                Decimals.one(full),
                Decimals.one(rate),
                MeasurementDetails.Times.of(code),
                MeasurementDetails.Times.of(configuration),
                MeasurementDetails.Times.of(bound.kafka()),
                MeasurementDetails.Times.of(bound.commit()),
                cost,
                chain.failures());
        return Measurement.of(
                SpeedTarget.P3,
                "slower p50 of provision -> code, redeem -> configuration",
                Math.max(code.p50(), configuration.p50()),
                bound.kafka().p50() + bound.commit().p50(),
                "ms",
                details);
    }
}
