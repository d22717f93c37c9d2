package io.offhook.activation.code;

import io.offhook.activation.expected.SeenDevice;
import io.offhook.pki.device.SerialNumber;
import io.offhook.pki.mic.MicVerdict;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import java.util.Optional;

/**
 * A device whose certificate was verified: the manufacturer vouches for model and MAC. It says nothing about the owner.
 *
 * @param mac 12 upper-case hex
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 * @param certificate base64 DER
 * @param serialNumber if the certificate has one
 */
public record DeviceIdentity(
        String model,
        String mac,
        String certificateFingerprint,
        String certificate,
        Optional<SerialNumber> serialNumber) {

    public static DeviceIdentity of(MicVerdict.Genuine mic) {
        return new DeviceIdentity(
                mic.device().model().name(),
                mic.device().mac().digits(),
                Fingerprint.of(mic.certificate()),
                Certificates.base64(mic.certificate()),
                mic.serialNumber());
    }

    /** What a list of expected devices may say of it. */
    public SeenDevice seen() {
        return new SeenDevice(mac, serialNumber.map(SerialNumber::text), model);
    }

    /** {@code SEP<MAC>}: the device name of the phone. */
    public String deviceName() {
        return "SEP" + mac;
    }
}
