package io.offhook.tvs.trustlist.view;

import io.offhook.contracts.trust.TrustListPublished;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;

/** A row of the read model. */
@Entity
@Table(name = "trust_list")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TrustListRow extends PanacheEntityBase {
    @Id
    long version;

    byte[] file;
    String hash;
    int records;
    String signer;
    String sast;
    String recovery;
    String phase;
    Instant phaseSince;
    Instant publishedAt;
    String publishedBy;

    static TrustListRow of(TrustListPublished event, Instant at) {
        var row = new TrustListRow();
        row.version = event.version();
        row.file = Base64.getDecoder().decode(event.file());
        row.hash = event.hash();
        row.records = event.records();
        row.signer = event.signer();
        row.sast = event.sast();
        row.recovery = event.recovery();
        row.phase = event.phase();
        row.phaseSince = event.phaseSince();
        row.publishedAt = at;
        row.publishedBy = event.publishedBy();
        return row;
    }

    TrustListView toView() {
        return new TrustListView(
                version,
                hash,
                file.length,
                records,
                signer,
                sast,
                recovery,
                phase,
                phaseSince,
                publishedAt,
                publishedBy);
    }
}
