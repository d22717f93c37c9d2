package io.offhook.benchmarks.powercut;

import io.offhook.benchmarks.load.CodeSupply;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.CpuMeter;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.phone.tvs.TvsVerification;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.stackclient.stack.StackHome;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Prepares a site, starts the second replicas, and lets all phones return at once. */
public record PowerCutRun(StackHome home, PowerCutSettings settings, ProgressBars progress) {

    public PowerCutReport run() throws IOException, InterruptedException {
        var stack = home.requireReady();
        var phoneSide = PemFile.readCertificates(stack.phoneSideCertificate()).getFirst();
        try (var wire = new PhoneConnections(settings.engine(), phoneSide);
                var tvsWire = new PhoneConnections(
                        settings.engine(), certificate(stack, "tvs"), certificate(stack, "tvs-ec"))) {
            var phones = site(stack).prepare(tvsWire);
            try (var replicas = Replicas.of(stack, home, settings.replicas())) {
                return everyoneReturns(stack, phones, wire, tvsWire, replicas);
            }
        }
    }

    private SitePhones site(StackDescription stack) throws IOException {
        var administrator = stack.account(StackAccount.ADMIN);
        var workers = new Workers(settings.load().concurrency());
        return new SitePhones(
                settings,
                ManufacturerCa.load(stack.manufacturerCa()),
                new ProvisioningApi(stack.provisioning(), administrator),
                new CodeSupply(stack.kafka(), new ActivationApi(stack.activation(), administrator), workers, progress),
                progress);
    }

    private PowerCutReport everyoneReturns(
            StackDescription stack,
            List<ReturningPhone> phones,
            PhoneConnections wire,
            PhoneConnections tvsWire,
            Replicas replicas)
            throws IOException, InterruptedException {
        var tally = new PowerCutTally();
        var places = new Semaphore(settings.inFlight(), true);
        var signer = certificate(stack, "tftp");
        var meter = CpuMeter.of(replicas.processes());
        var before = meter.read();
        var began = System.nanoTime();
        try (var bar = progress.start("phones served", phones.size());
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var returning = phones.stream()
                    .<Future<?>>map(phone -> executor.submit(() -> {
                        var question = new TvsVerification(phone.device().commonName(), signer);
                        var requests = new PhoneRequests(phone, wire, tvsWire, replicas.services(), question);
                        new PhoneReturn(phone, requests, wire, places, tally, began, settings.deadline()).run();
                        bar.step();
                        return null;
                    }))
                    .collect(Collectors.toList());
            await(returning);
        }
        var wall = Duration.ofNanos(System.nanoTime() - began);
        return tally.report(settings, wall, meter.perOperation(before, phones.size()), conditions());
    }

    private static void await(List<Future<?>> returning) throws InterruptedException {
        for (var each : returning) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a phone failed unexpectedly", e.getCause());
            }
        }
    }

    private PowerCutReport.Conditions conditions() {
        return new PowerCutReport.Conditions(
                settings.inFlight(),
                settings.deadline().toSeconds(),
                settings.load().keyType().name(),
                settings.engine().name(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString());
    }

    private static X509Certificate certificate(StackDescription stack, String name) throws IOException {
        return PemFile.readCertificates(stack.ownCertificate(name)).getFirst();
    }
}
