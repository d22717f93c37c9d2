package io.offhook.activation.trust;

import io.offhook.activation.code.DeviceIdentity;
import java.util.Optional;

/** What a certificate chain proves. */
public sealed interface MicVerdict {

    /** Genuine, this model, this MAC. */
    record Genuine(DeviceIdentity device) implements MicVerdict {}

    /** @param claim empty if the certificate names no device */
    record Rejected(MicRejection reason, Optional<Claim> claim) implements MicVerdict {}

    /**
     * What a rejected certificate says of itself, for the record alone. Anybody can write a certificate that says so; it proves
     * nothing, and never becomes a {@link DeviceIdentity}.
     *
     * @param deviceName {@code SEP<MAC>}
     * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
     */
    record Claim(String deviceName, String certificateFingerprint) {}
}
