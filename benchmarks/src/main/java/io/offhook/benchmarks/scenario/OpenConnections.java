package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.ScratchDatabase;
import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.measure.Wave;
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

/**
 * P2: redemptions per second on open connections. Bound: one-row transactions in the same PostgreSQL. A phone redeems once, so no
 * connection serves two redemptions: first the phones of a wave open connections, then the measured time starts and each redeems.
 */
public record OpenConnections(
        MeasurementSettings settings, StackDescription stack, PhoneFactory factory, Workloads workloads) {

    /** Small enough that no connection reaches the idle timeout before the last handshake. */
    private static final int WAVE = 400;

    private record Connected(ReadyPhone phone, PhoneConnection connection) {}

    Measurement measure() throws IOException, InterruptedException, SQLException {
        var service = new RedemptionCall(factory.wire(), stack.redemption());
        var workload = workloads.stack();
        var phones = factory.phones(settings.load().phones());
        try (var database =
                ScratchDatabase.on(stack.database("postgres"), settings.load().concurrency())) {
            var rounds = new AlternatingRounds();
            for (var phase : phases(phones)) {
                var bound = workload.run(
                        "P2 bound " + phase.name(), phase.phones(), any -> database.insert(ScratchDatabase.ROW));
                var round = wave(workload, service, phase);
                if (phase.counts()) {
                    rounds.add(bound, round);
                }
            }
            return rounds.measured(SpeedTarget.P2, "redemptions on open connections");
        }
    }

    private record Phase(String name, List<ReadyPhone> phones, boolean counts) {}

    /** Waves for warm-up, then measured waves. */
    private List<Phase> phases(List<ReadyPhone> phones) {
        var phases = new ArrayList<Phase>();
        for (var wave : Wave.of(settings, WAVE)) {
            var name = (wave.counts() ? "wave " : "warm-up ") + (phases.size() + 1);
            phases.add(new Phase(name, phones.subList(wave.from(), wave.to()), wave.counts()));
        }
        return phases;
    }

    private static Round wave(Workload workload, RedemptionCall service, Phase phase) throws InterruptedException {
        var connected = new ArrayList<Connected>();
        workload.run("P2 handshakes " + phase.name(), phase.phones(), phone -> {
            var connection = service.open(phone);
            synchronized (connected) {
                connected.add(new Connected(phone, connection));
            }
        });
        var round = workload.run("P2 " + phase.name(), connected, each -> service.on(each.connection(), each.phone()));
        connected.forEach(each -> each.connection().close());
        return round;
    }
}
