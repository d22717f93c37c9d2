package io.offhook.eventing.inbox.deadletter;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.inbox.failure.FailureKind;
import io.offhook.eventing.inbox.record.Origin;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A dead letter for lists, without its payload. */
@Entity
@Immutable
@Table(name = "dead_letter")
class DeadLetterRow extends PanacheEntityBase {

    @Id
    long id;

    String consumer;
    String topic;
    String streamId;
    long version;
    String failure;
    String reason;
    int attempts;
    Instant parkedAt;
    Instant triedAt;

    @Column(name = "origin_topic")
    @Nullable
    String originTopic;

    @Nullable
    Integer originPartition;

    @Nullable
    Long originOffset;

    @Nullable
    Instant originTime;

    @Formula("headers ->> 'ce_type'")
    @Nullable
    String type;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    DeadLetterRow() {}

    DeadLetter toView() {
        var origin = originTopic == null || originPartition == null || originOffset == null || originTime == null
                ? null
                : new Origin(originTopic, originPartition, originOffset, originTime);
        return new DeadLetter(
                id,
                consumer,
                Topic.valueOf(topic).topicName(),
                streamId,
                version,
                type,
                FailureKind.valueOf(failure),
                reason,
                attempts,
                parkedAt,
                triedAt,
                origin);
    }
}
