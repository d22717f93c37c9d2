package io.offhook.tvs.anchor.view;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.KeyUsages;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A row of the read model. */
@Entity
@Table(name = "trust_anchor")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AnchorRow extends PanacheEntityBase {
    @Id
    String fingerprint;

    String subject;
    String issuer;
    Instant notBefore;
    Instant notAfter;
    String certificate;
    Instant addedAt;

    AnchorView toView() {
        return new AnchorView(fingerprint, subject, issuer, notBefore, notAfter, uses(), certificate);
    }

    private List<String> uses() {
        return KeyUsages.of(Certificates.stored(certificate));
    }
}
