package io.offhook.selfcare.phone.store;

import io.offhook.selfcare.phone.MyPhone;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
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

    /** A code that was issued to another owner is no code of this phone: the topics may tell of a new owner one after the other. */
    MyPhone with(@Nullable CodeRow code, boolean codesShown) {
        return new MyPhone(
                phoneId,
                deviceName,
                model,
                description,
                directoryNumber,
                requiresCode,
                assignedCodeId,
                Optional.ofNullable(code)
                        .filter(it -> Objects.equals(it.ownerId, ownerId))
                        .map(CodeRow::toCode),
                codesShown);
    }
}
