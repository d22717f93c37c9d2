package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.BareServerProcess;
import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.TvsRequest;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.wire.TvsConnection;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.phone.tvs.TvsVerification;
import io.offhook.phone.wire.StackServers;
import io.offhook.pki.Role;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

/**
 * P5: TVS verifications per second, each with a handshake. Bound: a bare server with the same certificate and the recorded answer of
 * TVS. The details have the same on open connections.
 */
public record TvsVerifications(MeasurementSettings settings, StackDescription stack, Workloads workloads) {

    /** Requests without a handshake are much faster, so more of them are needed for the same duration. */
    private static final int KEPT_FOR_EACH_FRESH = 20;

    Measurement measure() throws IOException, InterruptedException {
        var own = stack.ownCertificate("tvs");
        var key = own.resolveSibling("tvs.key.pem");
        try (var wire = new PhoneConnections(settings.engine(), certificate("tvs"))) {
            var tvs = asking(wire);
            var answer = first(tvs);
            var length = tvs.question().request().length;
            try (var bare = BareServerProcess.startTvs(own, key, settings.engine(), length, answer)) {
                var workload = workloads.with("bare", bare.pid());
                var bound = tvs.at(InetSocketAddress.createUnresolved(
                        bare.uri().getHost(), bare.uri().getPort()));
                return measure(workload, bound, tvs);
            }
        }
    }

    private Measurement measure(Workload workload, TvsRequest bound, TvsRequest tvs) throws InterruptedException {
        var ofBound = fresh(workload, "P5 warm-up, bound", settings.warmUp(), bound);
        var ofTvs = fresh(workload, "P5 warm-up", settings.warmUp(), tvs);
        var rounds = new AlternatingRounds();
        for (int round = 1; round <= settings.rounds(); round++) {
            rounds.add(
                    fresh(workload, "P5 bound, round " + round, perRound(ofBound), bound),
                    fresh(workload, "P5 round " + round, perRound(ofTvs), tvs));
        }
        var fresh = rounds.measured(SpeedTarget.P5, "TVS verifications with handshake");
        return fresh.with(rounds.details().with(kept(workload, bound, tvs)));
    }

    private Measurement kept(Workload workload, TvsRequest bound, TvsRequest tvs) throws InterruptedException {
        var count = KEPT_FOR_EACH_FRESH * settings.perRound();
        kept(workload, "P5 kept warm-up, bound", count, bound);
        kept(workload, "P5 kept warm-up", count, tvs);
        var rounds = new AlternatingRounds();
        for (int round = 1; round <= settings.rounds(); round++) {
            rounds.add(
                    kept(workload, "P5 kept, bound " + round, count, bound),
                    kept(workload, "P5 kept, round " + round, count, tvs));
        }
        return rounds.measured(SpeedTarget.P5, "TVS verifications on open connections");
    }

    private static Round fresh(Workload workload, String stage, int count, TvsRequest asking)
            throws InterruptedException {
        return workload.run(stage, numbers(count), any -> asking.once());
    }

    /** Each request uses one of the open connections that is free. On a broken connection all requests fail. */
    private static Round kept(Workload workload, String stage, int count, TvsRequest asking)
            throws InterruptedException {
        var all = new ArrayList<TvsConnection>();
        var idle = new LinkedBlockingQueue<TvsConnection>();
        var opened = new Workload(1, workload.meter(), workload.progress());
        opened.run(stage + ", handshakes", numbers(workload.concurrency()), any -> {
            var connection = asking.open();
            all.add(connection);
            idle.add(connection);
        });
        var round = workload.run(stage, idle.isEmpty() ? List.<Integer>of() : numbers(count), any -> {
            var connection = idle.take();
            try {
                asking.on(connection);
            } finally {
                idle.add(connection);
            }
        });
        all.forEach(TvsConnection::close);
        return round;
    }

    /** The number of requests in a round: from the requested time and the rate of the warm-up, or from the number of phones. */
    private int perRound(Round warmUp) {
        return settings.time()
                .map(time -> (int) Math.max(1, warmUp.perSecond() * time.toSeconds() / settings.rounds()))
                .orElse(settings.perRound());
    }

    private TvsRequest asking(PhoneConnections wire) throws IOException {
        var device = new Device(settings.load().model(), MacAddress.random(new Random()));
        var identity = ManufacturerCa.load(stack.manufacturerCa())
                .issue(MicRequest.of(device, settings.load().keyType()));
        return new TvsRequest(
                wire,
                wire.contextOf(identity),
                new TvsVerification(device.commonName(), certificate("tftp")),
                Role.TFTP,
                StackServers.of(stack.phoneSide()).tvs());
    }

    /** @throws IOException if TVS sends no answer or a wrong one */
    private static byte[] first(TvsRequest tvs) throws IOException, InterruptedException {
        try {
            return tvs.once();
        } catch (InterruptedException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("TVS does not answer at " + tvs.server() + ": " + e.getMessage(), e);
        }
    }

    private X509Certificate certificate(String name) throws IOException {
        return PemFile.readCertificates(stack.ownCertificate(name)).getFirst();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
