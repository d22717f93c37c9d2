package io.offhook.tvs.denial.view;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the read model. Its key is the MAC or the fingerprint. */
@Entity
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
