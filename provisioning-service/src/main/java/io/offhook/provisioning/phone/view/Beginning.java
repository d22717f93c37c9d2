package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.Line;
import io.offhook.contracts.phone.PhoneAutoRegistered;
import io.offhook.contracts.phone.PhoneProvisioned;
import io.offhook.provisioning.phone.PhoneProfiles;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first row of a phone in the list. */
record Beginning(
        UUID phoneId,
        String deviceName,
        String model,
        String description,
        List<Line> lines,
        @Nullable String ownerId,
        String devicePool,
        PhoneProfiles profiles,
        boolean requiresActivationCode,
        boolean mraAllowed,
        boolean autoRegistered,
        Instant at) {

    static Beginning of(PhoneProvisioned it, Instant at) {
        return new Beginning(
                it.phoneId(),
                it.deviceName(),
                it.model(),
                it.description(),
                it.lines(),
                it.ownerId(),
                it.devicePool(),
                PhoneProfiles.of(it.profiles()),
                it.requiresActivationCode(),
                it.allowsMra(),
                false,
                at);
    }

    static Beginning of(PhoneAutoRegistered it, Instant at) {
        return new Beginning(
                it.phoneId(),
                it.deviceName(),
                it.model(),
                it.description(),
                it.lines(),
                null,
                it.devicePool(),
                PhoneProfiles.of(it.profiles()),
                false,
                false,
                true,
                at);
    }
}
