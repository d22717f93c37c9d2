package io.offhook.activation.code.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where a phone is, read-only. {@link PhoneProjection} writes it. */
@Entity
@Table(name = "phone_info")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PhoneInfoRow {
    @Id
    UUID phoneId;

    String devicePool;
}
