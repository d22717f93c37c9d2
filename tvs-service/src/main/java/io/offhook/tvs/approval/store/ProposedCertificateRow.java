package io.offhook.tvs.approval.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A certificate of a proposal, read only. */
@Entity
@Immutable
@Table(name = "proposed_certificate")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ProposedCertificateRow extends PanacheEntityBase {
    @Id
    String id;

    UUID proposal;
    int place;
    String certificate;
}
