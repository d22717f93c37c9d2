package io.offhook.contracts.trust;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An administrator proposed a change of what is trusted. Nothing is changed yet.
 *
 * @param action {@code ADD_TRUST_ANCHORS}, {@code REMOVE_TRUST_ANCHOR}, {@code ANNOUNCE_SAST}, {@code COMPLETE_ROLLOVER} or
 *     {@code RENEW_RECOVERY_SAST}
 * @param subject SHA-256 of certificates, lower-case hex: the anchors; for a rollover the SAST and the recovery SAST to come
 * @param options {@code ACCEPT_EXPIRED} (anchors that have expired too) or {@code FORCE} (phones had no time to learn), mostly none
 * @param requestedBy account of the administrator, who asked, and who cannot approve it
 * @param expiresAt when it can no longer be approved
 */
public record ChangeProposed(
        UUID proposalId,
        String action,
        List<String> subject,
        List<String> options,
        String requestedBy,
        Instant expiresAt)
        implements ChangeEvent {

    public ChangeProposed {
        subject = List.copyOf(subject);
        options = List.copyOf(options);
    }
}
