package io.offhook.selfcare.phone.store;

import io.offhook.selfcare.phone.PhoneCode;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the activation topic says of the latest code of a phone. Read only. */
@Entity
@Table(name = "my_code")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CodeRow extends PanacheEntityBase {
    @Id
    UUID phoneId;

    UUID codeId;

    @Enumerated(EnumType.STRING)
    PhoneCode.Status status;

    @Nullable
    String ownerId;

    Instant expiresAt;

    PhoneCode toCode() {
        return new PhoneCode(codeId, status, expiresAt);
    }
}
