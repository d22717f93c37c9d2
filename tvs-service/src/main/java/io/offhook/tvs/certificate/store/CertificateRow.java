package io.offhook.tvs.certificate.store;

import io.offhook.pki.list.PhoneCertificate;
import io.offhook.pki.x509.Certificates;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A registered certificate, read only. */
@Entity
@Immutable
@Table(name = "phone_certificate")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CertificateRow extends PanacheEntityBase {
    @Id
    String fingerprint;

    String subject;
    String issuer;
    String serial;
    Instant notBefore;
    Instant notAfter;
    String certificate;

    CertificateView toView(List<RoleRow> roles, Instant at) {
        return new CertificateView(
                fingerprint,
                subject,
                issuer,
                serial,
                notBefore,
                notAfter,
                !at.isBefore(notAfter),
                roles.stream().map(RoleRow::toView).toList(),
                PhoneCertificate.objections(Certificates.stored(certificate)),
                certificate);
    }
}
