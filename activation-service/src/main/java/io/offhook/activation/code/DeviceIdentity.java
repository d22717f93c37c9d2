package io.offhook.activation.code;

/**
 * A device whose certificate was verified: the manufacturer vouches for model and MAC. Who owns it is another question.
 *
 * @param mac 12 upper-case hex
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 * @param certificate base64 DER
 */
public record DeviceIdentity(String model, String mac, String certificateFingerprint, String certificate) {

    /** {@code SEP<MAC>}: the device name of the phone. */
    public String deviceName() {
        return "SEP" + mac;
    }
}
