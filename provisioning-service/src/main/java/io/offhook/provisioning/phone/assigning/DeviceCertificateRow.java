package io.offhook.provisioning.phone.assigning;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The certificate that a code was redeemed with, DER. */
@Entity
@Table(name = "device_certificate")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DeviceCertificateRow extends PanacheEntityBase {
    @Id
    UUID codeId;

    byte[] certificate;
}
