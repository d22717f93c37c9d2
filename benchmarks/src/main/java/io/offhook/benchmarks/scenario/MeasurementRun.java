package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.behind.BehindTopics;
import io.offhook.benchmarks.load.CodeSupply;
import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementDetails;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.pages.ConsolePages;
import io.offhook.benchmarks.phone.PhoneFactory;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.benchmarks.work.Workloads;
import io.offhook.stackclient.api.ActivationApi;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.stackclient.stack.StackAccount;
import io.offhook.stackclient.stack.StackDescription;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Measures the targets one after the other on the running stack. */
public record MeasurementRun(
        StackDescription stack, Map<String, Long> processes, MeasurementSettings settings, ProgressBars progress) {

    private static final Duration IDLE = Duration.ofSeconds(60);

    /** @param measured gets each measurement as soon as it is made */
    public void run(Consumer<Measurement> measured) throws IOException, InterruptedException, SQLException {
        var server = PemFile.readCertificates(stack.phoneSideCertificate()).getFirst();
        try (var wire = new PhoneConnections(settings.engine(), server)) {
            var factory = factory(wire);
            for (var target : settings.targets()) {
                measured.accept(measure(target, factory));
            }
        }
    }

    private Measurement measure(SpeedTarget target, PhoneFactory factory)
            throws IOException, InterruptedException, SQLException {
        var workloads = new Workloads(settings.load().concurrency(), processes, progress);
        var fleet = factory.fleet().another(new Random());
        return switch (target) {
            case P1 -> new FreshHandshakes(settings, stack, factory, workloads).measure();
            case P2 -> new OpenConnections(settings, stack, factory, workloads).measure();
            case P3 -> new EndToEnd(settings, stack, fleet.run(), factory, workloads).measure();
            case P5 -> new TvsVerifications(settings, stack, workloads).measure();
            case P8 -> new ManyLiveCodes(settings, stack, factory, workloads).measure();
            case POST -> new PhonesOneByOne(settings, stack, fleet.run(), workloads).measure();
            case BULK -> new PhonesInBulk(settings, stack, fleet, workloads).measure();
            case CURVE -> new CostCurve(settings, stack, fleet.run(), factory, workloads).measure();
            case IDLE -> new IdleStack(processes, settings.time().orElse(IDLE), progress).measure();
            case MEMORY -> new MemoryOfProcesses(processes, stack.management().keySet()).measure();
            case START -> start();
            case PAGES -> new ConsolePages(settings, stack, workloads).measure();
            case BEHIND -> new BehindTopics(settings, stack, workloads).measure();
        };
    }

    private Measurement start() throws IOException {
        var seconds = stack.startSeconds()
                .orElseThrow(
                        () -> new IOException("the stack has no record of its start; it was started by an older up"));
        return Measurement.alone(
                SpeedTarget.START,
                "start of the whole stack",
                seconds,
                "s",
                new MeasurementDetails.Start(processes.size()));
    }

    private PhoneFactory factory(PhoneConnections wire) throws IOException {
        var administrator = stack.account(StackAccount.ADMIN);
        var load = settings.load();
        var provisioning = new ProvisioningApi(stack.provisioning(), administrator);
        var workers = new Workers(load.concurrency());
        return new PhoneFactory(
                load,
                ManufacturerCa.load(stack.manufacturerCa()),
                wire,
                Fleet.unique(provisioning, load.model(), new Random()),
                new CodeSupply(stack.kafka(), new ActivationApi(stack.activation(), administrator), workers, progress),
                progress);
    }
}
