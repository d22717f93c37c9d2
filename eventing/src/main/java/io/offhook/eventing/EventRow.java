package io.offhook.eventing;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A stored event as Hibernate reads it; written by one statement for many, see {@link EventStore}. */
@Entity
@Immutable
@Table(name = "recorded_event")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EventRow extends PanacheEntityBase {
    @Id
    Long position;

    String streamId;
    long version;
    String type;
    String data;
    String metadata;
}
