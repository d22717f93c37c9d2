package io.offhook.phone.load.measure;

import io.offhook.phone.load.CodeSupply;
import io.offhook.phone.load.Crew;
import io.offhook.phone.load.Fleet;
import io.offhook.phone.load.ProgressDisplay;
import io.offhook.phone.rest.Activation;
import io.offhook.phone.rest.Provisioning;
import io.offhook.phone.stack.StackDescription;
import io.offhook.phone.wire.PhoneWire;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Measures target after target on the running stack. */
public record MeasureRun(
        StackDescription stack, Map<String, Long> processes, MeasureOrder order, ProgressDisplay display) {

    public List<Measured> run() throws IOException, InterruptedException, SQLException {
        var server = PemFile.readCertificates(stack.phoneSideCertificate()).getFirst();
        try (var wire = new PhoneWire(order.engine(), server)) {
            var factory = factory(wire);
            var measured = new ArrayList<Measured>();
            for (var target : order.targets()) {
                measured.add(measure(target, factory));
            }
            return measured;
        }
    }

    private Measured measure(Target target, PhoneFactory factory)
            throws IOException, InterruptedException, SQLException {
        var workloads = new Workloads(order.load().concurrency(), processes, display);
        return switch (target) {
            case P1 -> new FreshHandshakes(order, stack, factory, workloads).measure();
            case P2 -> new KeptConnections(order, stack, factory, workloads).measure();
            case P3 -> new EndToEnd(order, stack, factory, workloads).measure();
            case P5 -> new Verifications(order, stack, workloads).measure();
            case P8 -> new Growth(order, stack, factory, workloads).measure();
        };
    }

    private PhoneFactory factory(PhoneWire wire) throws IOException {
        var administrator = stack.account("admin");
        var load = order.load();
        var provisioning = new Provisioning(stack.provisioning(), administrator);
        var crew = new Crew(load.concurrency());
        return new PhoneFactory(
                load,
                ManufacturerCa.load(stack.manufacturerCa()),
                wire,
                Fleet.unique(provisioning, load.model(), new Random()),
                new CodeSupply(stack.kafka(), new Activation(stack.activation(), administrator), crew, display),
                display);
    }
}
