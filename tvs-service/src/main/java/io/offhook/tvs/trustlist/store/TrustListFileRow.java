package io.offhook.tvs.trustlist.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The file of a published trust list, read only. */
@Entity
@Immutable
@Table(name = "trust_list")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TrustListFileRow extends PanacheEntityBase {
    @Id
    long version;

    byte[] file;
    String hash;

    TrustListContents toContents() {
        return new TrustListContents(file, hash);
    }
}
