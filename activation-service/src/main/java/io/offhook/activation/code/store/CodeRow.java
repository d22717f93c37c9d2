package io.offhook.activation.code.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the read model, read-only. {@link CodeProjection} writes it. */
@Entity
@Table(name = "code_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CodeRow extends PanacheEntityBase {
    @Id
    UUID codeId;

    UUID phoneId;
    String deviceName;
    String model;

    @Nullable
    String mac;

    @Nullable
    String ownerId;

    String status;
    Instant issuedAt;
    Instant expiresAt;
    boolean mraAllowed;
    boolean warned;

    @Nullable
    Instant endedAt;

    CodeView toView() {
        return new CodeView(
                codeId,
                phoneId,
                deviceName,
                model,
                mac,
                ownerId,
                CodeView.Status.valueOf(status),
                issuedAt,
                expiresAt,
                mraAllowed,
                endedAt);
    }
}
