package io.offhook.benchmarks.powercut;

import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.load.CodeSupply;
import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.powercut.ReturningPhone.ToRedeem;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.stackclient.api.PhonesCsv;
import io.offhook.stackclient.api.ProvisioningApi;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prepares the phones of a site: some with codes to redeem, the others with files that are served already. */
record SitePhones(
        PowerCutSettings settings,
        ManufacturerCa manufacturer,
        ProvisioningApi provisioning,
        CodeSupply codes,
        ProgressBars progress) {

    private static final int ROWS_PER_FILE = 1000;
    private static final int TVS_CONTEXTS = 64;

    List<ReturningPhone> prepare(PhoneConnections tvsWire) throws IOException, InterruptedException {
        var random = new Random();
        var devices = Stream.generate(() -> MacAddress.random(random))
                .distinct()
                .limit(settings.load().phones())
                .map(mac -> new Device(settings.load().model(), mac))
                .toList();
        var fleet = Fleet.unique(provisioning, settings.load().model(), random);
        activated(devices.subList(settings.withCodes(), devices.size()), fleet.run());
        var redeeming = redeeming(devices.subList(0, settings.withCodes()), fleet.another(random));
        var contexts = contexts(devices, tvsWire);
        var phones = new ArrayList<>(IntStream.range(0, devices.size())
                .mapToObj(i -> new ReturningPhone(
                        i,
                        devices.get(i),
                        contexts.get(i % contexts.size()),
                        i < redeeming.size() ? Optional.of(redeeming.get(i)) : Optional.empty()))
                .toList());
        Collections.shuffle(phones, random);
        return phones;
    }

    private void activated(List<Device> devices, String run) throws IOException {
        try (var bar = progress.start("activated phones provisioned", devices.size())) {
            for (var from = 0; from < devices.size(); from += ROWS_PER_FILE) {
                var end = Math.min(from + ROWS_PER_FILE, devices.size());
                var rows = IntStream.range(from, end)
                        .mapToObj(i -> new PhonesCsv.Row(
                                devices.get(i).mac().digits(), "Site " + run, "", "6" + run + "%06d".formatted(i)))
                        .toList();
                var report = provisioning.importActivatedPhones(settings.load().model(), "Default", PhonesCsv.of(rows));
                if (report.inserted().size() < rows.size()) {
                    throw new IOException(rows.size() - report.inserted().size() + " phones were not provisioned");
                }
                bar.stepTo(end);
            }
        }
    }

    private List<ToRedeem> redeeming(List<Device> devices, Fleet fleet) throws IOException, InterruptedException {
        if (devices.isEmpty()) {
            return List.of();
        }
        var supplied = codes.supply(fleet, devices.size());
        if (!supplied.failures().isEmpty()) {
            throw new IOException(supplied.failures().size() + " phones have no code: "
                    + supplied.failures().getFirst());
        }
        var workers = new Workers(settings.load().concurrency());
        var bar = progress.start("certificates issued", devices.size());
        return workers.each(
                IntStream.range(0, devices.size()).boxed().toList(),
                bar,
                i -> made(devices.get(i), supplied.codes().get(i)));
    }

    private ToRedeem made(Device device, CodeDigits code) {
        var identity = manufacturer.issue(MicRequest.of(device, settings.load().keyType()));
        return new ToRedeem(identity, "{\"code\":\"" + code.digits() + "\"}");
    }

    private List<SslContext> contexts(List<Device> devices, PhoneConnections tvsWire) throws IOException {
        var contexts = new ArrayList<SslContext>();
        for (var device : devices.subList(0, Math.min(TVS_CONTEXTS, devices.size()))) {
            contexts.add(tvsWire.contextOf(
                    manufacturer.issue(MicRequest.of(device, settings.load().keyType()))));
        }
        return contexts;
    }
}
