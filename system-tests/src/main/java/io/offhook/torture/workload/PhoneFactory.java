package io.offhook.torture.workload;

import io.offhook.phone.wire.PhoneTls;
import io.offhook.pki.device.Device;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import io.offhook.torture.history.History;
import io.offhook.torture.peers.RevealedCode;
import io.offhook.torture.peers.PhoneManufacturer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Makes phones that share one history. */
public final class PhoneFactory {

    private final PhoneManufacturer manufacturer;
    private final History history;
    private final PhoneTls tls;

    /** @param certificate the server certificate of the redemption listener */
    public PhoneFactory(PhoneManufacturer manufacturer, History history, Path certificate) {
        this.manufacturer = manufacturer;
        this.history = history;
        try {
            this.tls = PhoneTls.trusting(PemFile.readCertificates(certificate));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A phone that may redeem this code. */
    public PhoneClient rightFor(RevealedCode code, RandomGenerator random) {
        return of(code.device() == null ? PhoneManufacturer.device(code.model(), random) : code.device(), random);
    }

    public PhoneClient ofModel(String model, RandomGenerator random) {
        return of(PhoneManufacturer.device(model, random), random);
    }

    public List<PhoneClient> ofModel(String model, int count, RandomGenerator random) {
        return IntStream.range(0, count).mapToObj(i -> ofModel(model, random)).toList();
    }

    /** A phone with a new certificate, even if another phone is the same device. */
    public PhoneClient of(Device device, RandomGenerator random) {
        return PhoneClient.of(device, manufacturer.issue(device), true, tls, history, random);
    }

    /** A phone whose certificate must not be accepted. */
    public PhoneClient forged(Device device, Identity identity, RandomGenerator random) {
        return PhoneClient.of(device, identity, false, tls, history, random);
    }

    public PhoneManufacturer manufacturer() {
        return manufacturer;
    }
}
