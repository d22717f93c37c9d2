package io.offhook.activation.code;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command to the activation of a phone. Time, ids and verified identities are part of it. */
public sealed interface ActivationCommand {

    /** The phone, and so the stream. */
    UUID phoneId();

    Instant at();

    /**
     * Issues a code for a phone; it replaces a live one.
     *
     * @param codeId the new code's id
     * @param mac present: only that device may redeem the code
     * @param mraAllowed whether a phone may redeem it over MRA, from outside the premises
     */
    record IssueCode(
            UUID codeId,
            UUID phoneId,
            String deviceName,
            String model,
            @Nullable String mac,
            @Nullable String ownerId,
            boolean mraAllowed,
            Instant expiresAt,
            Instant at)
            implements ActivationCommand {}

    /**
     * Replaces a code that is live, or expired and the phone's last, by one for the same phone, device and owner.
     *
     * @param expiresAt of the new code
     */
    record ReissueCode(UUID codeId, UUID newCodeId, UUID phoneId, Instant expiresAt, Instant at)
            implements ActivationCommand {}

    /** Shows the digits to somebody. */
    record ViewCode(UUID codeId, UUID phoneId, Viewer viewer, Instant at) implements ActivationCommand {}

    /**
     * Redeems a code.
     *
     * @param deviceBelongsTo the phone that has the device's MAC already, if any
     * @param locked whether the device, or this certificate of it, is locked: its key seems to be copied
     * @param devicePool of the network that the device came from, if that is a device pool's
     */
    record RedeemCode(
            UUID codeId,
            UUID phoneId,
            DeviceIdentity device,
            Site site,
            @Nullable UUID deviceBelongsTo,
            boolean locked,
            @Nullable String devicePool,
            Instant at)
            implements ActivationCommand {}

    /**
     * Uses a code for a device that proves nothing.
     *
     * @param isStaging whether the claim came from a staging network
     * @param deviceBelongsTo the phone that has the device's MAC already, if any
     * @param locked whether the device is locked: its key seems to be copied
     * @param devicePool of the network that the device came from, if that is a device pool's
     */
    record ClaimCode(
            UUID codeId,
            UUID phoneId,
            ClaimedDevice device,
            ClaimMethod method,
            boolean isStaging,
            @Nullable UUID deviceBelongsTo,
            boolean locked,
            @Nullable String devicePool,
            Instant at)
            implements ActivationCommand {}

    /** Releases the live code, or the last one if it expired: it cannot be reissued then. */
    record ReleaseLiveCode(UUID phoneId, ReleaseReason reason, Instant at) implements ActivationCommand {}

    /** Releases this code. An expired one that is the phone's last cannot be reissued then. */
    record ReleaseCode(UUID codeId, UUID phoneId, Instant at) implements ActivationCommand {}

    /**
     * Announces that a code expires soon.
     *
     * @param issuedAt of the code
     * @param warning how long before expiry; zero: never
     */
    record WarnOfExpiry(UUID codeId, UUID phoneId, Instant issuedAt, Duration warning, Instant at)
            implements ActivationCommand {}

    /** Expires a code whose time is over. */
    record ExpireCode(UUID codeId, UUID phoneId, Instant at) implements ActivationCommand {}

    enum ReleaseReason {
        REQUESTED,
        REPLACED,
        PHONE_REMOVED
    }

    /** Which listener a device comes in by: the one of the premises, or the one for phones outside them (MRA). */
    enum Site {
        PREMISES,
        MRA
    }
}
