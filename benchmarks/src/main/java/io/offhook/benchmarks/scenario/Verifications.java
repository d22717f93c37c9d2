package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.bound.BareServerProcess;
import io.offhook.benchmarks.measure.MeasureOrder;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.Target;
import io.offhook.benchmarks.measure.Turns;
import io.offhook.benchmarks.phone.TvsQuestion;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.wire.TvsConnection;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.phone.tvs.Verification;
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
 * P5: TVS verifications with a handshake each, beside a bare server with the same certificate that replays TVS's answer. In
 * the details the same on kept connections.
 */
public record Verifications(MeasureOrder order, StackDescription stack, Workloads workloads) {

    /** Without a handshake a question takes so much less that as many would be over before the clock has moved. */
    private static final int KEPT_FOR_EACH_FRESH = 20;

    Measurement measure() throws IOException, InterruptedException {
        var own = stack.ownCertificate("tvs");
        var key = own.resolveSibling("tvs.key.pem");
        try (var wire = new PhoneConnections(order.engine(), certificate("tvs"))) {
            var tvs = asking(wire);
            var answer = first(tvs);
            var length = tvs.question().request().length;
            try (var bare = BareServerProcess.startTvs(own, key, order.engine(), length, answer)) {
                var workload = workloads.with("bare", bare.pid());
                var bound = tvs.at(InetSocketAddress.createUnresolved(
                        bare.uri().getHost(), bare.uri().getPort()));
                return measure(workload, bound, tvs);
            }
        }
    }

    private Measurement measure(Workload workload, TvsQuestion bound, TvsQuestion tvs) throws InterruptedException {
        var ofBound = fresh(workload, "P5 warm-up, bound", order.warmUp(), bound);
        var ofTvs = fresh(workload, "P5 warm-up", order.warmUp(), tvs);
        var turns = new Turns();
        for (int round = 1; round <= order.rounds(); round++) {
            turns.add(
                    fresh(workload, "P5 bound, round " + round, perRound(ofBound), bound),
                    fresh(workload, "P5 round " + round, perRound(ofTvs), tvs));
        }
        var fresh = turns.measured(Target.P5, "TVS verifications with handshake");
        return Measurement.of(
                fresh.target(),
                fresh.title(),
                fresh.value(),
                fresh.bound(),
                fresh.unit(),
                turns.details().with(kept(workload, bound, tvs)));
    }

    private Measurement kept(Workload workload, TvsQuestion bound, TvsQuestion tvs) throws InterruptedException {
        var count = KEPT_FOR_EACH_FRESH * order.perRound();
        kept(workload, "P5 kept warm-up, bound", count, bound);
        kept(workload, "P5 kept warm-up", count, tvs);
        var turns = new Turns();
        for (int round = 1; round <= order.rounds(); round++) {
            turns.add(
                    kept(workload, "P5 kept, bound " + round, count, bound),
                    kept(workload, "P5 kept, round " + round, count, tvs));
        }
        return turns.measured(Target.P5, "TVS verifications on kept connections");
    }

    private static Round fresh(Workload workload, String stage, int count, TvsQuestion asking)
            throws InterruptedException {
        return workload.run(stage, numbers(count), any -> asking.once());
    }

    /** As many connections as questions at a time; each question takes one that is free. One that broke fails all its questions. */
    private static Round kept(Workload workload, String stage, int count, TvsQuestion asking)
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

    /** As many as are done in the time, at the rate of the warm-up, where a time is asked for. */
    private int perRound(Round warmUp) {
        return order.time()
                .map(time -> (int) Math.max(1, warmUp.perSecond() * time.toSeconds() / order.rounds()))
                .orElse(order.perRound());
    }

    private TvsQuestion asking(PhoneConnections wire) throws IOException {
        var device = new Device(order.load().model(), MacAddress.random(new Random()));
        var identity = ManufacturerCa.load(stack.manufacturerCa())
                .issue(MicRequest.of(device, order.load().keyType()));
        return new TvsQuestion(
                wire,
                wire.contextOf(identity),
                new Verification(device.commonName(), certificate("tftp")),
                Role.TFTP,
                StackServers.of(stack.phoneSide()).tvs());
    }

    /** @throws IOException if there is none, or not the right one: nothing would be measured then */
    private static byte[] first(TvsQuestion tvs) throws IOException, InterruptedException {
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
