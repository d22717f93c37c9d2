package io.offhook.benchmarks.scenario;

import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.bound.BareServerProcess;
import io.offhook.benchmarks.measure.AlternatingRounds;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.Round;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.phone.ResumingTvsRequests;
import io.offhook.benchmarks.phone.TvsRequest;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.Workload;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.phone.tvs.TvsVerification;
import io.offhook.phone.wire.StackServers;
import io.offhook.pki.Role;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.stackclient.rest.Poll;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * P5: TVS verifications per second, each with a full handshake and the RSA certificate. Bound: a bare server with the same certificate and
 * the recorded answer of TVS. The details have the same on open connections, with the EC certificate, and with resumed sessions.
 */
public record TvsVerifications(MeasurementSettings settings, StackDescription stack, Workloads workloads) {

    /** Requests without a handshake are much faster, so more of them are needed for the same duration. */
    private static final int KEPT_FOR_EACH_FRESH = 20;

    /** A service looks every ten seconds whether trust lists have its EC certificate. */
    private static final Poll UNTIL_PRESENTED = new Poll(Duration.ofSeconds(30), Duration.ofSeconds(1));

    private static final String RSA = "tvs";
    private static final String EC = "tvs-ec";

    Measurement measure() throws IOException, InterruptedException {
        var phone = phone();
        try (var wire = new PhoneConnections(settings.engine(), certificate(RSA))) {
            var tvs = asking(wire, phone, wire.contextWithoutP256(phone.identity()));
            try (var bare = bare(RSA, tvs)) {
                var workload = workloads.with("bare", bare.pid());
                var bound = tvs.at(address(bare));
                var fresh = fresh(workload, "P5", bound::once, tvs::once);
                var kept = new KeptTvsConnections(
                                workload, KEPT_FOR_EACH_FRESH * settings.perRound(), settings.rounds())
                        .measure(bound, tvs);
                var resumed = resumed(workload, phone, bound, tvs);
                return fresh.measured(SpeedTarget.P5, "TVS verifications with handshake")
                        .with(fresh.details().with(kept, elliptic(phone), resumed));
            }
        }
    }

    private Optional<Measurement> elliptic(PhoneAndKey phone) throws IOException, InterruptedException {
        if (!Files.exists(stack.ownCertificate(EC))) {
            return Optional.empty();
        }
        try (var wire = new PhoneConnections(settings.engine(), certificate(EC))) {
            var tvs = asking(wire, phone, wire.contextOf(phone.identity()));
            if (!UNTIL_PRESENTED.until(() -> isAnswered(tvs))) {
                return Optional.empty();
            }
            try (var bare = bare(EC, tvs)) {
                var rounds = fresh(workloads.with("bare", bare.pid()), "P5 EC", tvs.at(address(bare))::once, tvs::once);
                return Optional.of(rounds.measured(SpeedTarget.P5, "TVS verifications with handshake, EC certificate"));
            }
        }
    }

    /** Full handshakes in the rounds would be counted as resumed ones. */
    private Measurement resumed(Workload workload, PhoneAndKey phone, TvsRequest bound, TvsRequest tvs)
            throws IOException, InterruptedException {
        var again = resuming(phone, tvs);
        var againBound = resuming(phone, bound);
        long before = tvs.wire().fullHandshakes();
        var rounds = fresh(workload, "P5 resumed", againBound::once, again::once);
        long full = tvs.wire().fullHandshakes() - before;
        if (full > 0) {
            throw new IOException(full + " handshakes resumed no session");
        }
        return rounds.measured(SpeedTarget.P5, "TVS verifications with a resumed session");
    }

    private ResumingTvsRequests resuming(PhoneAndKey phone, TvsRequest request)
            throws IOException, InterruptedException {
        return answered(
                request,
                () -> new ResumingTvsRequests(
                        request,
                        settings.load().concurrency(),
                        () -> request.wire().contextWithoutP256(phone.identity())));
    }

    private AlternatingRounds fresh(Workload workload, String name, Callable<?> bound, Callable<?> tvs)
            throws InterruptedException {
        var ofBound = round(workload, name + " warm-up, bound", settings.warmUp(), bound);
        var ofTvs = round(workload, name + " warm-up", settings.warmUp(), tvs);
        var rounds = new AlternatingRounds();
        for (int round = 1; round <= settings.rounds(); round++) {
            rounds.add(
                    round(workload, name + " bound, round " + round, perRound(ofBound), bound),
                    round(workload, name + " round " + round, perRound(ofTvs), tvs));
        }
        return rounds;
    }

    private static Round round(Workload workload, String stage, int count, Callable<?> request)
            throws InterruptedException {
        return workload.run(stage, IntStream.range(0, count).boxed().toList(), any -> request.call());
    }

    /** The number of requests in a round: from the requested time and the rate of the warm-up, or from the number of phones. */
    private int perRound(Round warmUp) {
        return settings.time()
                .map(time -> (int) Math.max(1, warmUp.perSecond() * time.toSeconds() / settings.rounds()))
                .orElse(settings.perRound());
    }

    private record PhoneAndKey(Device device, Identity identity) {}

    private PhoneAndKey phone() throws IOException {
        var device = new Device(settings.load().model(), MacAddress.random(new Random()));
        return new PhoneAndKey(
                device,
                ManufacturerCa.load(stack.manufacturerCa())
                        .issue(MicRequest.of(device, settings.load().keyType())));
    }

    private TvsRequest asking(PhoneConnections wire, PhoneAndKey phone, SslContext context) throws IOException {
        return new TvsRequest(
                wire,
                context,
                new TvsVerification(phone.device().commonName(), certificate("tftp")),
                Role.TFTP,
                StackServers.of(stack.phoneSide()).tvs());
    }

    private BareServerProcess bare(String name, TvsRequest tvs) throws IOException, InterruptedException {
        var own = stack.ownCertificate(name);
        var answer = answered(tvs, tvs::once);
        return BareServerProcess.startTvs(
                own,
                own.resolveSibling(name + ".key.pem"),
                settings.engine(),
                tvs.question().request().length,
                answer);
    }

    private static InetSocketAddress address(BareServerProcess bare) {
        return InetSocketAddress.createUnresolved(
                bare.uri().getHost(), bare.uri().getPort());
    }

    /** @throws IOException if TVS sends no answer or a wrong one */
    private static <T> T answered(TvsRequest tvs, Callable<T> call) throws IOException, InterruptedException {
        try {
            return call.call();
        } catch (InterruptedException | IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("TVS does not answer at " + tvs.server() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isAnswered(TvsRequest tvs) throws InterruptedException {
        try {
            return answered(tvs, tvs::once).length > 0;
        } catch (IOException otherCertificate) {
            return false;
        }
    }

    private X509Certificate certificate(String name) throws IOException {
        return PemFile.readCertificates(stack.ownCertificate(name)).getFirst();
    }
}
