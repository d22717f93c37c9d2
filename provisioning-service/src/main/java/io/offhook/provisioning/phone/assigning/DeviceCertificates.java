package io.offhook.provisioning.phone.assigning;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps the certificates of devices for those who encrypt to them. */
@ApplicationScoped
public class DeviceCertificates {

    private static final Logger LOG = Logger.getLogger(DeviceCertificates.class);

    private static final String KEEP = """
            insert into device_certificate (code_id, certificate) values (:code, :certificate)
            on conflict (code_id) do nothing""";

    /** In the caller's transaction. */
    Uni<Void> keep(UUID codeId, String base64) {
        byte[] der;
        try {
            der = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return unreadable(codeId).replaceWithVoid();
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(KEEP)
                        .setParameter("code", codeId)
                        .setParameter("certificate", der)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Empty where the code was redeemed without a certificate that could be read. */
    @WithSession
    public Uni<Optional<DeviceCertificate>> of(UUID codeId) {
        return DeviceCertificateRow.<DeviceCertificateRow>findById(codeId)
                .flatMap(row -> row == null ? Uni.createFrom().item(Optional.empty()) : parse(row));
    }

    private static Uni<Optional<DeviceCertificate>> parse(DeviceCertificateRow row) {
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(row.certificate));
            return Uni.createFrom().item(Optional.of(new DeviceCertificate(row.codeId, certificate)));
        } catch (CertificateException e) {
            return unreadable(row.codeId);
        }
    }

    private static Uni<Optional<DeviceCertificate>> unreadable(UUID codeId) {
        LOG.warnf("No certificate of a device, its configuration cannot be encrypted: codeId=%s", codeId);
        return Uni.createFrom().item(Optional.empty());
    }
}
