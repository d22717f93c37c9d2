package io.offhook.benchmarks.scenario;

import io.offhook.benchmarks.load.CodeSupply;
import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.measure.Measurement;
import io.offhook.benchmarks.measure.MeasurementSettings;
import io.offhook.benchmarks.measure.SpeedTarget;
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
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Measures the targets one after the other on the running stack. */
public record MeasurementRun(
        StackDescription stack, Map<String, Long> processes, MeasurementSettings settings, ProgressBars progress) {

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
        return switch (target) {
            case P1 -> new FreshHandshakes(settings, stack, factory, workloads).measure();
            case P2 -> new OpenConnections(settings, stack, factory, workloads).measure();
            case P3 -> new EndToEnd(settings, stack, factory, workloads).measure();
            case P5 -> new TvsVerifications(settings, stack, workloads).measure();
            case P8 -> new ManyLiveCodes(settings, stack, factory, workloads).measure();
        };
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
