package io.offhook.activation.device.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A row of the read model, read-only. {@link LockedDeviceProjection} writes it. */
@Entity
@Table(name = "locked_device")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LockedDeviceRow extends PanacheEntityBase {
    @Id
    String mac;

    String deviceName;
    String kind;
    String certificates;
    String refused;
    boolean locked;
    Instant lockedAt;

    LockedDeviceView toView() {
        return new LockedDeviceView(mac, deviceName, kind, split(certificates), split(refused), locked, lockedAt);
    }

    private static List<String> split(String fingerprints) {
        return fingerprints.isEmpty() ? List.of() : List.of(fingerprints.split(" "));
    }
}
