package io.offhook.torture.peers;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.servers.process.TemporaryDirectories;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.PemFile;
import io.offhook.testpki.Validity;
import io.offhook.testpki.manufacturer.ManufacturerCa;
import io.offhook.testpki.manufacturer.MicRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Issues the certificates (MICs) of phones. Its issuing key is accessible, for forged certificates. */
public final class PhoneManufacturer {

    /** Certificates start this long ago, since a replica's clock may be an hour behind. */
    private static final Duration BEFORE = Duration.ofDays(2);

    private static final Duration LIFE = Duration.ofDays(3_650);

    /** Phones share these keys, since making one takes longer than a redemption. A device has another each time. */
    private static final int KEYS = 256;

    private final AtomicInteger issued = new AtomicInteger();
    private final List<KeyPair> keys =
            Stream.generate(KeyType.EC::generate).limit(KEYS).toList();
    private final ManufacturerCa ca;
    private final Identity issuer;

    public PhoneManufacturer() {
        try {
            var directory = TemporaryDirectories.directory("torture-manufacturer");
            this.ca = ManufacturerCa.createIn(directory);
            this.issuer = new Identity(
                    PemFile.readPrivateKey(directory.resolve("ca.key.pem")), List.of(ca.issuingCertificate()));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot make a manufacturer", failure);
        }
    }

    public static Device device(String model, RandomGenerator random) {
        return new Device(PhoneModel.parse(model), MacAddress.random(random));
    }

    /** A genuine certificate. Each call makes a new one, also for the same device. */
    public Identity issue(Device device) {
        return ca.issue(request(device), keys.get(Math.floorMod(issued.getAndIncrement(), KEYS)));
    }

    public Identity issue(MicRequest request) {
        return ca.issue(request);
    }

    public static MicRequest request(Device device) {
        var now = Instant.now();
        return new MicRequest(
                device,
                KeyType.EC,
                Optional.of(device.model().productId()),
                new Validity(now.minus(BEFORE), now.plus(LIFE)));
    }

    /** The issuing CA with its private key. */
    public Identity issuer() {
        return issuer;
    }

    public X509Certificate anchor() {
        return ca.issuingCertificate();
    }

    /** SHA-256, lower-case hex. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
