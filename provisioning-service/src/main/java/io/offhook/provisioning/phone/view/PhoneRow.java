package io.offhook.provisioning.phone.view;

import io.offhook.contracts.phone.Line;
import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.LineText;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.value.DeviceName;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A phone in the list, read only: {@link PhoneProjection} writes the table. */
@Entity
@Immutable
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

    /** Another topic brings it, at another time, so it has a table of its own. */
    @Formula("(select c.code_id from live_code c where c.phone_id = id)")
    @Nullable
    UUID codeId;

    PhoneView toView(Map<Integer, LineText> texts) {
        return new PhoneView(
                id,
                deviceName,
                new DeviceName(deviceName).mac().map(MacAddress::digits).orElse(null),
                model,
                description,
                lines.stream()
                        .map(line -> LineView.of(line, Optional.ofNullable(texts.get(line.index()))))
                        .toList(),
                ownerId,
                devicePool,
                requiresActivationCode,
                mraAllowed,
                status,
                codeId,
                version);
    }
}
