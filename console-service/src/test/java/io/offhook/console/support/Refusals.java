package io.offhook.console.support;

import io.offhook.contracts.activation.RedemptionRefused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Refusals of 8845s that a trust anchor vouches for. */
public final class Refusals {

    private Refusals() {}

    /** @param codeOf whose code was typed; absent: nobody's */
    public static RedemptionRefused refused(
            String reason,
            String deviceName,
            String fingerprint,
            String address,
            @Nullable TestPhone codeOf,
            @Nullable Instant retryAt) {
        return new RedemptionRefused(
                reason,
                deviceName,
                fingerprint,
                codeOf == null ? null : codeOf.codeId(),
                codeOf == null ? null : codeOf.id(),
                null,
                null,
                null,
                "8845",
                address,
                retryAt);
    }
}
