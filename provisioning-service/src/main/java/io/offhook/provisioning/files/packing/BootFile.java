package io.offhook.provisioning.files.packing;

import io.offhook.provisioning.phone.activation.DeviceCertificate;
import io.offhook.provisioning.phone.view.PhoneView;
import java.util.Optional;

/**
 * All that a configuration follows from, besides what never changes while the service runs: equal ones are the same file.
 *
 * @param device whose it is, where a device has proved that
 */
public record BootFile(Variant variant, PhoneView phone, Optional<DeviceCertificate> device) implements ToPack {

    /** What it is wrapped into. */
    public enum Variant {
        /** As it is, without any secret. */
        PLAIN,
        /** What {@link #SIGNED} holds, without its signature. */
        UNSIGNED_BODY,
        /** {@code .sgn}: the whole without any secret, or the stub that tells the phone to ask for the encrypted one. */
        SIGNED,
        /** {@code .enc.sgn}: the whole, secrets and all, for one device. */
        ENCRYPTED
    }

    /** Not for logs: what a phone shows is personal. */
    @Override
    public String toString() {
        return variant + " of " + phone.deviceName();
    }
}
