package io.offhook.tvs.lsc.view.store;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The LSC of a phone, read only. */
@Entity
@Immutable
@Table(name = "lsc")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LscRow extends PanacheEntityBase {
    @Id
    String deviceName;

    String fingerprint;
    String serial;
    String issuer;
    Instant notBefore;
    Instant notAfter;
    String certificate;
    Instant recordedAt;

    LscView toView() {
        return new LscView(deviceName, fingerprint, serial, issuer, notBefore, notAfter, certificate, recordedAt);
    }
}
