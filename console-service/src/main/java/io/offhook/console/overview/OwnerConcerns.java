package io.offhook.console.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What owners said that somebody has to look at, and who cannot be told anything.
 *
 * @param disputed devices that used a code in place of its owner
 * @param disowned phones that have no owner since
 * @param unreachable users whose last mail came back
 */
public record OwnerConcerns(List<SaidOfPhone> disputed, List<SaidOfPhone> disowned, List<UnreachableUser> unreachable) {

    /** @param deviceName of the phone, or of the device that was taken away from it */
    public record SaidOfPhone(UUID phoneId, String deviceName, String ownerId, Instant at) {}

    /** @param reason what the mail server said */
    public record UnreachableUser(String userId, String reason, Instant at) {}
}
