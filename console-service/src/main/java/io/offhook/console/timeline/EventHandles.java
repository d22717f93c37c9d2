package io.offhook.console.timeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about: how it is found later.
 *
 * @param deviceName {@code SEP<MAC>} or {@code BAT<12 hex>}, also one that a device only claims
 * @param fingerprint SHA-256 of a certificate, lower-case hex
 * @param address IP address of a device
 * @param reason why something was refused or ended, in the event's own words
 */
public record EventHandles(
        @Nullable UUID phoneId,
        @Nullable UUID codeId,
        @Nullable String deviceName,
        @Nullable String fingerprint,
        @Nullable String address,
        @Nullable String reason) {

    static final EventHandles NONE = new EventHandles(null, null, null, null, null, null);

    static EventHandles phone(UUID phoneId, @Nullable String deviceName) {
        return NONE.of(phoneId, null).on(deviceName);
    }

    static EventHandles code(UUID phoneId, UUID codeId) {
        return NONE.of(phoneId, codeId);
    }

    static EventHandles device(@Nullable String deviceName, @Nullable String fingerprint) {
        return NONE.on(deviceName).with(fingerprint);
    }

    EventHandles of(@Nullable UUID phone, @Nullable UUID code) {
        return new EventHandles(phone, code, deviceName, fingerprint, address, reason);
    }

    EventHandles on(@Nullable String device) {
        return new EventHandles(phoneId, codeId, device, fingerprint, address, reason);
    }

    EventHandles with(@Nullable String certificate) {
        return new EventHandles(phoneId, codeId, deviceName, certificate, address, reason);
    }

    EventHandles from(@Nullable String ip) {
        return new EventHandles(phoneId, codeId, deviceName, fingerprint, ip, reason);
    }

    EventHandles because(@Nullable String why) {
        return new EventHandles(phoneId, codeId, deviceName, fingerprint, address, why);
    }
}
