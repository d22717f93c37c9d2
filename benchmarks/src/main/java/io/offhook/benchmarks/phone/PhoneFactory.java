package io.offhook.benchmarks.phone;

import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.load.CodeSupply;
import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.benchmarks.work.ProgressBars;
import io.offhook.benchmarks.work.Workers;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Creates phones that can redeem: with certificate, provisioned, with a revealed code. */
public record PhoneFactory(
        LoadSettings settings,
        ManufacturerCa manufacturer,
        PhoneConnections wire,
        Fleet fleet,
        CodeSupply codes,
        ProgressBars progress) {

    private record Made(Device device, SslContext tls) {}

    /** @throws IOException if one phone gets no code */
    public List<ReadyPhone> phones(int count) throws IOException, InterruptedException {
        var random = new Random();
        var macs = Stream.generate(() -> MacAddress.random(random))
                .distinct()
                .limit(count)
                .toList();
        var made = new Workers(settings.concurrency())
                .each(macs, progress.start("phones manufactured", count), this::make);
        var supplied = codes.supply(fleet.another(random), count);
        if (!supplied.failures().isEmpty()) {
            throw new IOException(supplied.failures().size() + " phones have no code: "
                    + supplied.failures().getFirst());
        }
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(index -> new ReadyPhone(
                        made.get(index).device(),
                        made.get(index).tls(),
                        "{\"code\":\"" + supplied.codes().get(index).digits() + "\"}"))
                .toList());
    }

    private Made make(MacAddress mac) {
        var device = new Device(settings.model(), mac);
        try {
            return new Made(device, wire.contextOf(manufacturer.issue(MicRequest.of(device, settings.keyType()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
