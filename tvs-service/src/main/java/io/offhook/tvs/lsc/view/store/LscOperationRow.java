package io.offhook.tvs.lsc.view.store;

import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.view.store.LscOperationView.Status;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An operation of a phone, read only. */
@Entity
@Immutable
@Table(name = "lsc_operation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LscOperationRow extends PanacheEntityBase {
    @Id
    UUID id;

    String deviceName;

    @Enumerated(EnumType.STRING)
    OperationType type;

    @Enumerated(EnumType.STRING)
    Authentication authentication;

    @Nullable
    String keyType;

    @Nullable
    Integer keySize;

    @Nullable
    String curve;

    Instant completeBy;

    @Nullable
    String scheduledBy;

    @Nullable
    String scheduledReason;

    Instant scheduledAt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Nullable
    @Enumerated(EnumType.STRING)
    FailureReason failure;

    @Nullable
    Instant endedAt;

    LscOperationView toView() {
        return new LscOperationView(
                id,
                deviceName,
                type,
                authentication,
                keyType,
                keySize,
                curve,
                status,
                LscOperationView.text(type, status, failure),
                failure,
                completeBy,
                scheduledBy,
                scheduledReason,
                scheduledAt,
                endedAt);
    }
}
