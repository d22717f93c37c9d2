package io.offhook.activation.code.reissuing;

import io.offhook.activation.code.reissuing.ReissueJob.Request;
import io.offhook.activation.code.reissuing.ReissueJob.State;
import io.offhook.activation.code.view.ExpiredCodes.Filter;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bulk re-issue: what was asked for, and how far it is. */
@Entity
@Table(name = "reissue_job")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ReissueJobRow extends PanacheEntityBase {

    @Id
    UUID id;

    @Nullable
    String idempotencyKey;

    /** The request as a text, to tell another one under the same key. */
    String request;

    @Nullable
    String model;

    @Nullable
    String ownerId;

    @Nullable
    String deviceNamePrefix;

    @Nullable
    Instant expiredBefore;

    @Nullable
    String codeLife;

    @Nullable
    String traceparent;

    @Enumerated(EnumType.STRING)
    State state;

    long total;
    long done;
    long skipped;
    long failed;

    /** The code it looked at last; it goes through them in the order of ids. */
    @Nullable
    UUID lastCodeId;

    Instant submittedAt;

    @Nullable
    Instant finishedAt;

    void take(Request asked) {
        request = asked.toString();
        model = asked.model().orElse(null);
        ownerId = asked.ownerId().orElse(null);
        deviceNamePrefix = asked.deviceNamePrefix().orElse(null);
        expiredBefore = asked.expiredBefore().orElse(null);
        codeLife = asked.codeLife().map(Duration::toString).orElse(null);
    }

    Filter filter() {
        return new Filter(
                Optional.ofNullable(model),
                Optional.ofNullable(ownerId),
                Optional.ofNullable(deviceNamePrefix),
                Optional.ofNullable(expiredBefore),
                submittedAt);
    }

    Optional<Duration> life() {
        return Optional.ofNullable(codeLife).map(Duration::parse);
    }

    ReissueJob toJob() {
        return new ReissueJob(id, state, total, done, skipped, failed, submittedAt, finishedAt);
    }
}
