package io.offhook.tvs.certificate.store;

import io.offhook.tvs.certificate.store.CertificateView.HeldRole;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One role of one certificate, read only. */
@Entity
@Immutable
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

    HeldRole toView() {
        return new HeldRole(role, ttlSeconds, grantedBy, grantedAt);
    }
}
