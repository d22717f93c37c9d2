package io.offhook.provisioning.phone.view;

import io.offhook.pki.device.MacAddress;
import io.offhook.provisioning.phone.view.PhoneView.LineView;
import io.offhook.provisioning.phone.view.PhoneView.ProfilesView;
import io.offhook.provisioning.value.DeviceName;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
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

    @Nullable
    String ownerId;

    String devicePool;
    String securityProfile;
    String sipProfile;
    String phoneButtonTemplate;
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

    PhoneView toView(List<LineView> lines) {
        return new PhoneView(
                id,
                deviceName,
                new DeviceName(deviceName).mac().map(MacAddress::digits).orElse(null),
                model,
                description,
                lines,
                ownerId,
                devicePool,
                new ProfilesView(securityProfile, sipProfile, phoneButtonTemplate),
                requiresActivationCode,
                mraAllowed,
                status,
                provisionedAt,
                codeId,
                version);
    }
}
