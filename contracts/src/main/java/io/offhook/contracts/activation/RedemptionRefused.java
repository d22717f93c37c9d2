package io.offhook.contracts.activation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device with a certificate was refused. The rate is bounded: under attack this is a sample, not a count.
 *
 * @param reason why, as an administrator may know it, for example {@code EXPIRED}
 * @param deviceName empty if the certificate is not trusted: nobody vouches for the name in it
 * @param codeId the code it tried, if there is such a code
 * @param certificateReason what is wrong with the certificate, if that is the reason, for example {@code REVOKED}
 */
public record RedemptionRefused(
        String reason,
        String deviceName,
        String certificateFingerprint,
        @Nullable UUID codeId,
        @Nullable UUID phoneId,
        @Nullable String certificateReason)
        implements ActivationEvent {}
