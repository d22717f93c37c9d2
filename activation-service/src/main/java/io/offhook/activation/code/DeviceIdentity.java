package io.offhook.activation.code;

/**
 * A device whose certificate was verified: genuine, this model, this MAC. It says nothing about who owns it.
 *
 * @param mac 12 upper-case hex
 * @param certificateFingerprint SHA-256 of the certificate, lower-case hex
 * @param certificate base64 DER
 */
public record DeviceIdentity(String model, String mac, String certificateFingerprint, String certificate) {

    /** {@code SEP<MAC>}: what the device is called once it is somebody's phone. */
    public String deviceName() {
        return "SEP" + mac;
    }
}
