package io.offhook.contracts.device;

import org.jspecify.annotations.Nullable;

/**
 * A device with a trusted certificate said how it got on. The rate is bounded as that of {@link DeviceSeen}.
 *
 * @param deviceName {@code SEP<MAC>}, from its certificate
 * @param certificateFingerprint SHA-256 of its certificate, lower-case hex
 * @param address IP address that reported
 * @param outcome {@code CONFIGURATION_TAKEN}, {@code CONFIGURATION_REFUSED}, {@code TRUST_LIST_TAKEN}, {@code TRUST_LIST_REFUSED}, {@code
 *     REGISTERED} or {@code REGISTRATION_FAILED}
 * @param reason why it refused or failed, in the device's words: up to 40 characters of {@code A-Z}, {@code 0-9} and {@code _}
 */
public record DeviceReported(
        String deviceName,
        String certificateFingerprint,
        String address,
        String outcome,
        @Nullable String reason) implements DeviceEvent {}
