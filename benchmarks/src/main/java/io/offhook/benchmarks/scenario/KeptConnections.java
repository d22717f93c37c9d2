package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.ScratchDatabase;
import io.offhook.benchmarks.measure.MeasureOrder;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.Target;
import io.offhook.benchmarks.measure.Turns;
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
 * P2: redemptions on connections that are open already, beside one-row transactions on the same PostgreSQL. A phone redeems
 * once in its life, so a connection cannot be used twice: a wave of phones shakes hands, then the clock starts, then
 * each redeems on the connection it has.
 */
public record KeptConnections(MeasureOrder order, StackDescription stack, PhoneFactory factory, Workloads workloads) {

    /** Few enough that the first has not been idle for too long when the last has shaken hands. */
    private static final int WAVE = 400;

    /** About as long as what a redemption stores. */
    private static final String ENTRY = "x".repeat(600);

    private record Connected(ReadyPhone phone, PhoneConnection connection) {}

    Measurement measure() throws IOException, InterruptedException, SQLException {
        var service = new RedemptionCall(factory.wire(), stack.redemption());
        var workload = workloads.stack();
        var phones = factory.phones(order.load().phones());
        try (var database =
                ScratchDatabase.on(stack.database("postgres"), order.load().concurrency())) {
            var turns = new Turns();
            for (var phase : phases(phones)) {
                var bound = workload.run("P2 bound " + phase.name(), phase.phones(), any -> database.insert(ENTRY));
                var round = wave(workload, service, phase);
                if (phase.counts()) {
                    turns.add(bound, round);
                }
            }
            return turns.measured(Target.P2, "redemptions on kept connections");
        }
    }

    private record Phase(String name, List<ReadyPhone> phones, boolean counts) {}

    /** Waves to warm up, then those that count. */
    private List<Phase> phases(List<ReadyPhone> phones) {
        var phases = new ArrayList<Phase>();
        for (int from = 0; from < phones.size(); from += WAVE) {
            var those = phones.subList(from, Math.min(from + WAVE, phones.size()));
            var counts = from >= order.warmUp();
            phases.add(new Phase((counts ? "wave " : "warm-up ") + (phases.size() + 1), those, counts));
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
