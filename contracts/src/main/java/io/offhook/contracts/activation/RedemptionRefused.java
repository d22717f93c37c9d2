package io.offhook.contracts.activation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device with a certificate was refused. The rate is bounded: under attack this is a sample, not a count.
 *
 * @param reason why, as an administrator may know it, for example {@code EXPIRED}
 * @param deviceName empty if the certificate is not trusted: nobody vouches for the name in it
 * @param codeId the code it tried, if there is such a code
 * @param certificateReason what is wrong with the certificate, if that is the reason, for example {@code REVOKED}
 * @param claimedDeviceName the device name in a certificate that is not trusted: anybody can claim it
 * @param claimedIssuer who a certificate that is not trusted says issued it (RFC 2253), up to 256 characters
 * @param model the device's own model, from its certificate
 * @param address IP address that asked
 * @param retryAt from when on it may try again, if it was locked for wrong guesses
 * @param claimedNotAfter until when a certificate that is not trusted says it is valid
 */
public record RedemptionRefused(
        String reason,
        String deviceName,
        String certificateFingerprint,
        @Nullable UUID codeId,
        @Nullable UUID phoneId,
        @Nullable String certificateReason,
        @Nullable String claimedDeviceName,
        @Nullable String claimedIssuer,
        @Nullable String model,
        @Nullable String address,
        @Nullable Instant retryAt,
        @Nullable Instant claimedNotAfter)
        implements ActivationEvent {

    /** Of a certificate that is trusted, or says nothing of its end. */
    public RedemptionRefused(
            String reason,
            String deviceName,
            String certificateFingerprint,
            @Nullable UUID codeId,
            @Nullable UUID phoneId,
            @Nullable String certificateReason,
            @Nullable String claimedDeviceName,
            @Nullable String claimedIssuer,
            @Nullable String model,
            @Nullable String address,
            @Nullable Instant retryAt) {
        this(
                reason,
                deviceName,
                certificateFingerprint,
                codeId,
                phoneId,
                certificateReason,
                claimedDeviceName,
                claimedIssuer,
                model,
                address,
                retryAt,
                null);
    }
}
