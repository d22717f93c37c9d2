package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.BareServerProcess;
import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.PhoneFactory;
import io.offhook.benchmarks.phone.ReadyPhone;
import io.offhook.benchmarks.phone.RedemptionCall;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.stack.StackDescription;
import java.io.IOException;
import java.util.List;

/** P1: redemptions per second, each with a handshake, a certificate and a code. Bound: a bare server. */
public record FreshHandshakes(
        MeasurementSettings settings, StackDescription stack, PhoneFactory factory, Workloads workloads) {

    Measurement measure() throws IOException, InterruptedException {
        var certificate = stack.phoneSideCertificate();
        var key = certificate.resolveSibling("phone-side.key.pem");
        try (var bare = BareServerProcess.start(certificate, key, settings.engine())) {
            var phones = factory.phones(settings.load().phones());
            var workload = workloads.with("bare", bare.pid());
            var bound = new RedemptionCall(factory.wire(), bare.uri());
            var service = new RedemptionCall(factory.wire(), stack.redemption());
            var warmUp = phones.subList(0, settings.warmUp());
            workload.run("P1 warm-up, bound", warmUp, bound::once);
            workload.run("P1 warm-up", warmUp, service::once);
            return turns(workload, bound, service, phones.subList(settings.warmUp(), phones.size()))
                    .measured(SpeedTarget.P1, "redemptions with handshake");
        }
    }

    private AlternatingRounds turns(
            Workload workload, RedemptionCall bound, RedemptionCall service, List<ReadyPhone> phones)
            throws InterruptedException {
        var rounds = new AlternatingRounds();
        for (int round = 0; round < settings.rounds(); round++) {
            var those = phones.subList(round * settings.perRound(), (round + 1) * settings.perRound());
            rounds.add(
                    workload.run("P1 bound, round " + (round + 1), those, bound::once),
                    workload.run("P1 round " + (round + 1), those, service::once));
        }
        return rounds;
    }
}
