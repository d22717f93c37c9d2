package io.offhook.tvs.revocation.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A revocation list without its contents, which may have half a megabyte; read only. */
@Entity
@Immutable
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
    Instant importedAt;

    RevocationListView toView() {
        return new RevocationListView(issuerKey, issuer, crlNumber, thisUpdate, nextUpdate, revoked, importedAt);
    }
}
