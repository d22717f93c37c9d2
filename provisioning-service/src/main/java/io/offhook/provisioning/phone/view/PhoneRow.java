package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.Line;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A row of the read model. */
@Entity
@Table(name = "phone_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PhoneRow extends PanacheEntityBase {
    @Id
    UUID id;

    long version;
    String deviceName;
    String model;
    String description;

    @Convert(converter = LinesConverter.class)
    List<Line> lines;

    @Nullable
    String ownerId;

    String devicePool;
    boolean requiresActivationCode;
    boolean mraAllowed;

    @Enumerated(EnumType.STRING)
    PhoneStatus status;

    Instant provisionedAt;

    @Nullable
    UUID redeemedCode;

    /** Comes from another topic, in its own time, and so has a table of its own. */
    @Formula("(select c.code_id from live_code c where c.phone_id = id)")
    @Nullable
    UUID codeId;
}
