package io.offhook.tvs.api;

import io.offhook.tvs.denial.DeviceKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which device to deny, named in one of the two fields, and why.
 *
 * @param mac 12 hex digits, separators and a leading {@code SEP} allowed
 * @param certificateFingerprint SHA-256, 64 hex digits, colons allowed
 */
public record DenialRequest(
        @Nullable String mac,
        @Nullable String certificateFingerprint,

        @NotBlank @Size(max = MAX_REASON) @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line")
        String reason) {

    private static final int MAX_REASON = 200;

    /** Empty unless exactly one field is set, and names a device in the way that is for it. */
    Optional<DeviceKey> device() {
        if (mac != null) {
            return certificateFingerprint == null
                    ? DeviceKey.parse(mac).filter(DeviceKey.Mac.class::isInstance)
                    : Optional.empty();
        }
        return Optional.ofNullable(certificateFingerprint)
                .flatMap(DeviceKey::parse)
                .filter(DeviceKey.Certificate.class::isInstance);
    }
}
