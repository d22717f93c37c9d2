package io.offhook.tvs.trustlist.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A published trust list without its file, read only. */
@Entity
@Immutable
@Table(name = "trust_list")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TrustListRow extends PanacheEntityBase {
    @Id
    long version;

    String hash;

    @Formula("octet_length(file)")
    int bytes;

    int records;
    String signer;
    String sast;
    String recovery;
    String phase;
    Instant phaseSince;
    Instant publishedAt;
    String publishedBy;

    TrustListView toView() {
        return new TrustListView(
                version, hash, bytes, records, signer, sast, recovery, phase, phaseSince, publishedAt, publishedBy);
    }
}
