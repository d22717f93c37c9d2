package io.offhook.tvs.revocation.view;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the read model. */
@Entity
@Table(name = "revocation_list")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RevocationListRow extends PanacheEntityBase {
    @Id
    String issuerKey;

    String issuer;

    @Nullable
    BigInteger crlNumber;

    Instant thisUpdate;

    @Nullable
    Instant nextUpdate;

    int revoked;
    String crl;
    Instant importedAt;
}
