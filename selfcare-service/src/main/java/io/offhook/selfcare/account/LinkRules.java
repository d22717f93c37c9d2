package io.offhook.selfcare.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long links last, and how often they are given.
 *
 * @param invitationLife from the invitation on, not from the mail
 * @param forgottenLife of a link for a forgotten password
 */
public record LinkRules(Duration invitationLife, Duration forgottenLife) {

    /** More would fill the mailbox of a person whom somebody annoys. */
    private static final int FORGOTTEN_A_DAY = 3;

    private static final Duration DAY = Duration.ofDays(1);

    public LinkRules {
        if (!invitationLife.isPositive() || !forgottenLife.isPositive()) {
            throw new IllegalArgumentException(
                    "A link must last: invitation-life=" + invitationLife + " forgotten-life=" + forgottenLife);
        }
    }

    public Instant expiry(LinkPurpose purpose, Instant orderedAt) {
        return orderedAt.plus(
                switch (purpose) {
                    case INVITATION -> invitationLife;
                    case FORGOTTEN -> forgottenLife;
                });
    }

    /** @param asked how often the account asked since {@link #countedSince} */
    public boolean maySayForgotten(long asked) {
        return asked < FORGOTTEN_A_DAY;
    }

    public Instant countedSince(Instant now) {
        return now.minus(DAY);
    }
}
