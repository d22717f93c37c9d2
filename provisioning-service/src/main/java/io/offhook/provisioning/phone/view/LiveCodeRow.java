package io.offhook.provisioning.phone.view;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The live code of a phone. */
@Entity
@Table(name = "live_code")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LiveCodeRow extends PanacheEntityBase {
    @Id
    UUID phoneId;

    UUID codeId;
}
