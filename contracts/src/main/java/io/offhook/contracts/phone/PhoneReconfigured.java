package io.offhook.contracts.phone;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator edited a phone, or the network that its device came from decided its device pool: this is all that can be edited, as it is now. A new MAC or model, and a new owner of a phone that
 * waits, is followed by {@code ActivationCodeRequired}, which replaces the live code.
 *
 * @param previousDeviceName the same as {@code deviceName} unless the MAC changed
 * @param mac 12 upper-case hex; absent while the device is not known
 * @param description free text about the phone, at most 50 characters; not the place for a person's name
 * @param ownerId user the phone belongs to; name and mail are on the user topic
 * @param mraAllowed whether the phone may be outside the premises; absent: it may not
 * @param profiles absent: all are {@code Default}
 */
public record PhoneReconfigured(
        UUID phoneId,
        String previousDeviceName,
        String deviceName,
        String model,
        @Nullable String mac,
        String description,
        List<Line> lines,
        @Nullable String ownerId,
        String devicePool,
        @Nullable Boolean mraAllowed,
        @Nullable Profiles profiles)
        implements PhoneEvent {
    public PhoneReconfigured {
        lines = List.copyOf(lines);
    }

    public boolean allowsMra() {
        return Boolean.TRUE.equals(mraAllowed);
    }
}
