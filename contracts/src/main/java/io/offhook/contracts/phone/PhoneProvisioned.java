package io.offhook.contracts.phone;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator provisioned a phone, one by one or in bulk.
 *
 * @param deviceName {@code SEP<MAC>}, or {@code BAT} and a dummy MAC while the device is not known
 * @param mac 12 upper-case hex; absent while the device is not known
 * @param description free text about the phone, at most 50 characters; not the place for a person's name
 * @param ownerId user the phone belongs to; name and mail are on the user topic
 * @param codeLife how long the code is to be accepted; absent: as the settings say
 * @param mraAllowed whether the phone may be outside the premises; absent: it may not
 * @param profiles absent: all are {@code Default}
 */
public record PhoneProvisioned(
        UUID phoneId,
        String deviceName,
        String model,
        @Nullable String mac,
        String description,
        List<Line> lines,
        @Nullable String ownerId,
        String devicePool,
        boolean requiresActivationCode,
        @Nullable Duration codeLife,
        @Nullable Boolean mraAllowed,
        @Nullable Profiles profiles)
        implements PhoneEvent {
    public PhoneProvisioned {
        lines = List.copyOf(lines);
    }

    /** On the premises, with the default profiles, and its code lives as the settings say. */
    public PhoneProvisioned(
            UUID phoneId,
            String deviceName,
            String model,
            @Nullable String mac,
            String description,
            List<Line> lines,
            @Nullable String ownerId,
            String devicePool,
            boolean requiresActivationCode) {
        this(
                phoneId,
                deviceName,
                model,
                mac,
                description,
                lines,
                ownerId,
                devicePool,
                requiresActivationCode,
                null,
                null,
                null);
    }

    public boolean allowsMra() {
        return Boolean.TRUE.equals(mraAllowed);
    }
}
