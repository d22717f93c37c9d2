package io.offhook.selfcare.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether and how a person can sign in without a provider.
 *
 * @param passwordSetAt empty: there is no password
 * @param signedInAt to the hour
 * @param invitation the last one, until a password is chosen with it
 */
public record Account(
        AccountHolder holder,
        Optional<Instant> passwordSetAt,
        Optional<Instant> signedInAt,
        Optional<Invitation> invitation) {

    /** @param expiresAt may be over */
    public record Invitation(Instant invitedAt, Instant expiresAt) {}
}
