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

    /** In the caller's transaction. One that cannot be read is not kept: nothing could be encrypted to it. */
    Uni<Void> keep(UUID codeId, String base64) {
        byte[] der;
        try {
            der = Base64.getDecoder().decode(base64);
            parse(der);
        } catch (IllegalArgumentException | CertificateException e) {
            LOG.warnf("No certificate of a device, its configuration cannot be encrypted: codeId=%s", codeId);
            return Uni.createFrom().voidItem();
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
                .map(row -> Optional.ofNullable(row).map(DeviceCertificates::certificate));
    }

    private static DeviceCertificate certificate(DeviceCertificateRow row) {
        try {
            return new DeviceCertificate(row.codeId, parse(row.certificate));
        } catch (CertificateException e) {
            throw new IllegalStateException("it could be read when it was kept", e);
        }
    }

    private static X509Certificate parse(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
