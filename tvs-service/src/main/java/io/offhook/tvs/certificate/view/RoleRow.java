package io.offhook.tvs.certificate.view;

import io.offhook.tvs.certificate.view.CertificateView.HeldRole;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of the read model: one role of one certificate. */
@Entity
@Table(name = "certificate_role")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RoleRow extends PanacheEntityBase {
    @Id
    String id;

    String fingerprint;
    String role;
    long ttlSeconds;
    String grantedBy;
    Instant grantedAt;

    static String id(String fingerprint, String role) {
        return fingerprint + "/" + role;
    }

    HeldRole toView() {
        return new HeldRole(role, ttlSeconds, grantedBy, grantedAt);
    }
}
