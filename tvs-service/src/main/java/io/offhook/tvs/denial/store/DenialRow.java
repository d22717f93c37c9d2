package io.offhook.tvs.denial.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A denied device, read only. Its key is the MAC or the fingerprint. */
@Entity
@Immutable
@Table(name = "denied_device")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DenialRow extends PanacheEntityBase {
    @Id
    String device;

    @Nullable
    String mac;

    @Nullable
    String certificateFingerprint;

    String reason;
    String deniedBy;
    Instant deniedAt;

    DenialView toView() {
        return new DenialView(mac, certificateFingerprint, reason, deniedBy, deniedAt);
    }
}
