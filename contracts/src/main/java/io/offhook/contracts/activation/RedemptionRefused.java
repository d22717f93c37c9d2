package io.offhook.contracts.activation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device with a manufacturer certificate was told no. Bounded in rate: a sample under attack, not a count.
 *
 * @param reason why, as an administrator may know it, for example {@code EXPIRED}
 * @param codeId the code it tried, if there is such a code
 */
public record RedemptionRefused(
        String reason,
        String deviceName,
        String certificateFingerprint,
        @Nullable UUID codeId,
        @Nullable UUID phoneId) implements ActivationEvent {}
