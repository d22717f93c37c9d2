package io.offhook.selfcare.phone.store;

import io.offhook.selfcare.phone.MyPhone;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the phone topic says of a phone. Read only. */
@Entity
@Table(name = "my_phone")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PhoneRow extends PanacheEntityBase {
    @Id
    UUID phoneId;

    String deviceName;
    String model;
    String description;

    @Nullable
    String directoryNumber;

    @Nullable
    String ownerId;

    boolean requiresCode;

    @Nullable
    UUID assignedCodeId;

    MyPhone with(@Nullable CodeRow code) {
        return new MyPhone(
                phoneId,
                deviceName,
                model,
                description,
                directoryNumber,
                requiresCode,
                assignedCodeId,
                Optional.ofNullable(code).map(CodeRow::toCode));
    }
}
