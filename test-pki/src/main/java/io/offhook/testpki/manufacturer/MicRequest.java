package io.offhook.testpki.manufacturer;

import io.offhook.pki.device.Device;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the factory writes into one phone's certificate. {@link #of} describes a well-made phone; the other methods
 * describe the odd ones found in the field and the forged ones that must be refused.
 *
 * @param productId the PID in the subject's serialNumber; absent on some phones
 */
public record MicRequest(Device device, KeyType keyType, Optional<String> productId, Validity validity) {

    /** MICs live about ten years. */
    private static final Duration LIFE = Duration.ofDays(3650);

    public static MicRequest of(Device device, KeyType keyType) {
        return new MicRequest(device, keyType, Optional.of(device.model().productId()), Validity.startingNow(LIFE));
    }

    public MicRequest withoutProductId() {
        return new MicRequest(device, keyType, Optional.empty(), validity);
    }

    /** With a PID of the caller's choice: a suffix like {@code CP-8845-K9=}, or another model altogether. */
    public MicRequest withProductId(String pid) {
        return new MicRequest(device, keyType, Optional.of(pid), validity);
    }

    public MicRequest expired() {
        return new MicRequest(device, keyType, productId, Validity.endedBefore(Instant.now(), LIFE));
    }
}
