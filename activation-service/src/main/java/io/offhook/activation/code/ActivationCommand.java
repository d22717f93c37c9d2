package io.offhook.activation.code;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked of a phone's activation. Time, ids and verified identities come from outside. */
public sealed interface ActivationCommand {

    Instant at();

    /**
     * A code for a phone; a live one is replaced.
     *
     * @param codeId the new code's id
     * @param mac present: the code works on that device alone
     * @param mraAllowed whether a phone outside the premises may redeem it
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
     * Another code like this one, which is live, or expired and the phone's last: for the same phone, device and owner.
     *
     * @param expiresAt end of the new code
     */
    record ReissueCode(UUID codeId, UUID newCodeId, UUID phoneId, Instant expiresAt, Instant at)
            implements ActivationCommand {}

    /** Show the digits to somebody. */
    record ViewCode(UUID codeId, UUID phoneId, Viewer viewer, Instant at) implements ActivationCommand {}

    /**
     * Use a code up.
     *
     * @param deviceBelongsTo the phone that the device already is, if any
     */
    record RedeemCode(
            UUID codeId,
            UUID phoneId,
            DeviceIdentity device,
            Place place,
            @Nullable UUID deviceBelongsTo,
            Instant at) implements ActivationCommand {}

    /** Withdraw the live code, if there is one; a last one that expired is withdrawn too, and not issued anew. */
    record ReleaseLiveCode(UUID phoneId, ReleaseReason reason, Instant at) implements ActivationCommand {}

    /** Withdraw this code; an expired one, if it is the phone's last, is then not issued anew. */
    record ReleaseCode(UUID codeId, UUID phoneId, Instant at) implements ActivationCommand {}

    /**
     * Its time will soon be over.
     *
     * @param issuedAt when its life began
     * @param warning how long before the end it is said; zero: never
     */
    record WarnOfExpiry(UUID codeId, UUID phoneId, Instant issuedAt, Duration warning, Instant at)
            implements ActivationCommand {}

    /** Its time is over. */
    record ExpireCode(UUID codeId, UUID phoneId, Instant at) implements ActivationCommand {}

    enum ReleaseReason {
        REQUESTED,
        REPLACED,
        PHONE_REMOVED
    }

    /** Where a device asks from: within the premises, or from the internet side. */
    enum Place {
        PREMISES,
        OUTSIDE
    }
}
