package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.CpuCost;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.PhoneFactory;
import io.offhook.benchmarks.phone.ReadyPhone;
import io.offhook.benchmarks.phone.RedemptionCall;
import io.offhook.benchmarks.wire.PhoneConnection;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** P8: latency of a redemption on an open connection with a million live codes. Bound: the same with a thousand. */
public record ManyLiveCodes(
        MeasurementSettings settings, StackDescription stack, PhoneFactory factory, Workloads workloads) {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int WAVE = 400;

    Measurement measure() throws IOException, InterruptedException, SQLException {
        var codes = new LiveCodes(stack.database("activation"), settings.load().model());
        var phones = factory.phones(settings.load().phones());
        var half = phones.size() / 2;
        codes.fillUpTo(FEW, workloads.progress());
        var liveBefore = codes.live();
        var before = redeem("few", phones.subList(0, half));
        codes.fillUpTo(MANY, workloads.progress());
        var liveAfter = codes.live();
        var after = redeem("many", phones.subList(half, phones.size()));
        var details = new MeasurementDetails.WithManyCodes(
                liveBefore,
                liveAfter,
                before.p99(),
                after.p99(),
                before.count(),
                after.cost(),
                before.failed() + after.failed());
        return Measurement.of(
                SpeedTarget.P8,
                "redemption p50, a million live codes by a thousand",
                after.p50(),
                before.p50(),
                "ms",
                details);
    }

    private record Times(double p50, double p99, long count, CpuCost cost, long failed) {}

    /** One at a time, so that no request waits in a queue. The first half is warm-up. */
    private Times redeem(String which, List<ReadyPhone> phones) throws InterruptedException {
        var service = new RedemptionCall(factory.wire(), stack.redemption());
        var one = new Workload(1, workloads.stack().meter(), workloads.progress());
        var rounds = new ArrayList<Round>();
        for (int from = 0; from < phones.size(); from += WAVE) {
            var those = phones.subList(from, Math.min(from + WAVE, phones.size()));
            var connections = new PhoneConnection[those.size()];
            var numbers = new AtomicInteger();
            var indices = those.stream().map(each -> numbers.getAndIncrement()).toList();
            workloads.stack().run("P8 handshakes, " + which, indices, i -> connections[i] = service.open(those.get(i)));
            rounds.add(one.run("P8 with " + which, indices, i -> service.on(connections[i], those.get(i))));
            for (var connection : connections) {
                if (connection != null) {
                    connection.close();
                }
            }
        }
        var counted = rounds.subList(rounds.size() / 2, rounds.size());
        return new Times(
                AlternatingRounds.median(counted, round -> round.figure().p50()),
                AlternatingRounds.median(counted, round -> round.figure().p99()),
                counted.stream().mapToLong(round -> round.figure().count()).sum(),
                CpuCost.median(counted),
                counted.stream()
                        .flatMap(round -> round.failures().values().stream())
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
