package io.offhook.tvs.anchor.store;

import io.offhook.tvs.anchor.KeyUses;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A trusted CA, read only. */
@Entity
@Immutable
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
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(certificate));
            return KeyUses.of(
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a stored anchor cannot be read", e);
        }
    }
}
