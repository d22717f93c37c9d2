package io.offhook.tvs.revocation.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import org.hibernate.annotations.Immutable;

/** The contents of a revocation list, read only. */
@Entity
@Immutable
@Table(name = "revocation_list")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RevocationListContentsRow extends PanacheEntityBase {
    @Id
    String issuerKey;

    String crl;
    Instant importedAt;

    byte[] der() {
        return Base64.getDecoder().decode(crl);
    }
}
