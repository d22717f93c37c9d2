package io.offhook.tvs.anchor;

import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed;
import io.offhook.pki.revocation.RevokedCertificates;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** Whether a CA that was added vouches for devices. Only one in force does. */
public enum AnchorStatus {
    IN_FORCE,
    EXPIRED,
    /** A revocation list that is held names it. */
    REVOKED,
    /** It was added under older rules and breaks one of today's. */
    UNACCEPTABLE;

    public static AnchorStatus of(
            X509Certificate certificate, Instant addedAt, RevokedCertificates revoked, Instant at) {
        boolean expiredWhenAdded = !addedAt.isBefore(certificate.getNotAfter().toInstant());
        return switch (TrustAnchor.restore(certificate, expiredWhenAdded)) {
            case Parsed.Rejected ignored -> UNACCEPTABLE;
            case Parsed.Accepted it -> of(it.anchor(), revoked, at);
        };
    }

    private static AnchorStatus of(TrustAnchor anchor, RevokedCertificates revoked, Instant at) {
        if (revoked.containsAnchor(anchor)) {
            return REVOKED;
        }
        return at.isAfter(anchor.trustedUntil()) ? EXPIRED : IN_FORCE;
    }
}
