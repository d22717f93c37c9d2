package io.offhook.provisioning.registration;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the registration of one line.
 *
 * @param live whether it was registered when last told of
 * @param codeId the code that the device had redeemed
 * @param contact by which the line is reached
 * @param reportedAt when that was, by the clock of the registrar
 * @param expiresAt when it ends by itself
 * @param told what was told of it as events
 */
public record Lease(
        UUID phoneId,
        int line,
        boolean live,
        String deviceName,
        @Nullable UUID codeId,
        String address,
        @Nullable String userAgent,
        @Nullable String registrar,
        @Nullable String contact,
        Instant reportedAt,
        Instant expiresAt,
        EventLimit told) {

    boolean isLiveAt(Instant now) {
        return live && expiresAt.isAfter(now);
    }

    /** Whether nothing is told by the other that is worth an event. Which registrar of several tells it is not. */
    boolean tellsTheSameAs(Lease other) {
        return deviceName.equals(other.deviceName)
                && Objects.equals(codeId, other.codeId)
                && address.equals(other.address)
                && Objects.equals(userAgent, other.userAgent);
    }

    boolean isOfTheSameDeviceAs(Lease other) {
        return phoneId.equals(other.phoneId) && deviceName.equals(other.deviceName);
    }

    /** A device that restarts has another contact; the end of its old one ends nothing. */
    boolean isReachedBy(@Nullable String other) {
        return contact == null || other == null || contact.equals(other);
    }

    Lease endedAt(Instant at) {
        return new Lease(
                phoneId, line, false, deviceName, codeId, address, userAgent, registrar, contact, at, expiresAt, told);
    }

    Lease telling(EventLimit changed) {
        return new Lease(
                phoneId,
                line,
                live,
                deviceName,
                codeId,
                address,
                userAgent,
                registrar,
                contact,
                reportedAt,
                expiresAt,
                changed);
    }
}
