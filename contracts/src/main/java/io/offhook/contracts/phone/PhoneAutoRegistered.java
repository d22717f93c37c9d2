package io.offhook.contracts.phone;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A genuine device without a record, of a model whose devices register by themselves, got one.
 *
 * @param mac 12 upper-case hex
 * @param description free text about the phone, at most 50 characters
 * @param lines the next free number of the model's range, on the first button
 * @param certificateFingerprint SHA-256 of the certificate that the device showed, lower-case hex
 * @param profiles absent: all are {@code Default}
 */
public record PhoneAutoRegistered(
        UUID phoneId,
        String deviceName,
        String model,
        String mac,
        String description,
        List<Line> lines,
        String devicePool,
        String certificateFingerprint,
        @Nullable Profiles profiles)
        implements PhoneEvent {
    public PhoneAutoRegistered {
        lines = List.copyOf(lines);
    }
}
