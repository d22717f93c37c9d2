package io.offhook.pki.mic;

import io.offhook.pki.device.Device;
import io.offhook.pki.device.SerialNumber;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The answer to a certificate chain. */
public sealed interface MicVerdict {

    /**
     * The manufacturer vouches for this model and MAC.
     *
     * @param serialNumber if the certificate has one
     * @param certificate the device's own
     */
    record Genuine(Device device, Optional<SerialNumber> serialNumber, X509Certificate certificate)
            implements MicVerdict {}

    record Rejected(MicRejection reason) implements MicVerdict {}
}
