package io.offhook.console.phone;

import io.offhook.pages.device.DeviceProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the topics told of it.
 *
 * @param code absent: it never had one
 * @param assignedCodeId the code whose redemption told which device this phone is
 * @param fingerprint of the certificate that redeemed a code last
 * @param progress of its device since its record and its code were ready for it; absent: none was seen
 * @param removedAt present: the record was removed, and is kept for its timeline
 */
public record PhoneRecord(
        UUID phoneId,
        String deviceName,
        @Nullable String mac,
        String model,
        String description,
        List<String> directoryNumbers,
        @Nullable String ownerId,
        String devicePool,
        boolean requiresCode,
        boolean mraAllowed,
        @Nullable UUID assignedCodeId,
        Instant addedAt,
        @Nullable Instant removedAt,
        @Nullable LatestCode code,
        @Nullable String fingerprint,
        @Nullable DeviceProgress progress) {

    public PhoneState state() {
        return PhoneState.of(requiresCode, code == null ? null : code.state(), progress);
    }

    /**
     * The latest code of a phone, never its digits.
     *
     * @param endedAt when it was redeemed, released or expired
     */
    public record LatestCode(
            UUID codeId,
            CodeState state,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {}
}
