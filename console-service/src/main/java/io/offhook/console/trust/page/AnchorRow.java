package io.offhook.console.trust.page;

import io.offhook.console.trust.TrustItem;
import io.offhook.contracts.trust.TrustAnchorAdded;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CA that is trusted.
 *
 * @param expiredWhenAdded it was added although it had expired, and does not end
 */
record AnchorRow(
        String fingerprint,
        String subject,
        String issuer,
        Instant notAfter,
        long daysLeft,
        boolean expiredWhenAdded,
        Instant addedAt,
        @Nullable String addedBy) {

    private static final int SOON = 90;

    static AnchorRow of(TrustItem<TrustAnchorAdded> item, Instant now) {
        var anchor = item.event();
        return new AnchorRow(
                anchor.fingerprint(),
                anchor.subject(),
                anchor.issuer(),
                anchor.notAfter(),
                Duration.between(now, anchor.notAfter()).toDays(),
                !item.changedAt().isBefore(anchor.notAfter()),
                item.changedAt(),
                item.changedBy());
    }

    public boolean isSelfSigned() {
        return subject.equals(issuer);
    }

    public String validity() {
        if (expiredWhenAdded) {
            return "accepted although expired";
        }
        return daysLeft < 0 ? "expired, vouches for nobody" : daysLeft == 1 ? "1 day left" : daysLeft + " days left";
    }

    /** Of the badge, by the style sheet's name. */
    public String colour() {
        if (expiredWhenAdded) {
            return "orange";
        }
        return daysLeft < 0 ? "red" : daysLeft < SOON ? "orange" : "green";
    }
}
