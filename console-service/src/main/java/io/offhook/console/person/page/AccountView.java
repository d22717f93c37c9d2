package io.offhook.console.person.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of a user, as the page shows it.
 *
 * @param account absent unless the kind is {@code LOCAL}
 * @param now to tell an invitation that expired
 */
record AccountView(Kind kind, @Nullable SelfCareAccount account, Instant now) {

    /** How much is known. */
    enum Kind {
        /** Self care has the account, with or without a password. */
        LOCAL,
        /** The configuration of self care has the password. */
        CONFIGURED,
        /** A provider signs everybody in. */
        PROVIDER,
        /** Self care has not heard of the user yet. */
        UNKNOWN,
        /** Self care does not answer. */
        UNAVAILABLE
    }

    public boolean isInvitable() {
        return kind == Kind.LOCAL;
    }

    public boolean isExpired() {
        return account != null
                && account.expiresAt() != null
                && !account.expiresAt().isAfter(now);
    }
}
