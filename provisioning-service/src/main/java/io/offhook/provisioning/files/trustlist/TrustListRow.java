package io.offhook.provisioning.files.trustlist;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The trust list in force: one row. */
@Entity
@Table(name = "trust_list")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TrustListRow extends PanacheEntityBase {

    static final int THE_ONE = 1;

    @Id
    int id;

    long version;
    byte[] file;
}
