package io.offhook.tvs.anchor.store;

import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.KeyUsages;
import io.offhook.tvs.anchor.AnchorStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;

/** A trusted CA, read only. */
@Entity
@Immutable
@Table(name = "trust_anchor")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AnchorRow extends PanacheEntityBase {
    @Id
    String fingerprint;

    String subject;
    String issuer;
    Instant notBefore;
    Instant notAfter;
    String certificate;
    Instant addedAt;

    AnchorView toView(RevokedCertificates revoked, Instant at) {
        return new AnchorView(
                fingerprint,
                subject,
                issuer,
                notBefore,
                notAfter,
                status(revoked, at),
                KeyUsages.of(x509()),
                certificate);
    }

    AnchorStatus status(RevokedCertificates revoked, Instant at) {
        return AnchorStatus.of(x509(), addedAt, revoked, at);
    }

    Stream<TrustAnchor> anchor() {
        var certificate = x509();
        boolean expiredWhenAdded = !addedAt.isBefore(certificate.getNotAfter().toInstant());
        return switch (TrustAnchor.restore(certificate, expiredWhenAdded)) {
            case Parsed.Accepted it -> Stream.of(it.anchor());
            case Parsed.Rejected ignored -> Stream.empty();
        };
    }

    X509Certificate x509() {
        return Certificates.stored(certificate);
    }
}
