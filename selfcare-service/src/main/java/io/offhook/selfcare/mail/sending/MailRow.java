package io.offhook.selfcare.mail.sending;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail on its way. */
@Entity
@Table(name = "welcome_mail")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MailRow extends PanacheEntityBase {

    /** See the package. */
    enum State {
        PENDING,
        SENT,
        FAILED,
        CANCELLED
    }

    @Id
    UUID codeId;

    UUID phoneId;
    String ownerId;
    Instant expiresAt;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;
    Instant nextAttemptAt;
    String correlationId;

    @Nullable
    String causationId;

    @Nullable
    String traceparent;
}
