package io.offhook.pki.mic;

import io.offhook.pki.device.Device;
import java.security.cert.X509Certificate;

/** The answer to a certificate chain. */
public sealed interface MicVerdict {

    /**
     * The manufacturer vouches for this model and MAC.
     *
     * @param certificate the device's own
     */
    record Genuine(Device device, X509Certificate certificate) implements MicVerdict {}

    record Rejected(MicRejection reason) implements MicVerdict {}
}
