package io.offhook.contracts.activation;

/**
 * A genuine device asked for a record of its own. Whether it gets one is decided by the settings of its model. Stream id: {@code
 * auto-registration/SEP<MAC>}.
 *
 * @param mac 12 upper-case hex
 * @param deviceName {@code SEP<MAC>}
 * @param certificateFingerprint SHA-256 of its certificate, lower-case hex
 */
public record AutoRegistrationRequested(String mac, String deviceName, String model, String certificateFingerprint)
        implements ServiceEvent {}
