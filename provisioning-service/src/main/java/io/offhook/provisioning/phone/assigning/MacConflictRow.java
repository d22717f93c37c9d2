package io.offhook.provisioning.phone.assigning;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A phone whose device redeemed its code while another phone has the MAC. */
@Entity
@Table(name = "mac_conflict")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MacConflictRow extends PanacheEntityBase {
    @Id
    UUID codeId;

    UUID phoneId;
    String mac;
    Instant since;
}
