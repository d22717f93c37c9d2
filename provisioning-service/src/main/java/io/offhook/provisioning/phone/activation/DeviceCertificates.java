package io.offhook.provisioning.phone.activation;

import io.offhook.eventing.PlainSql;
import io.offhook.provisioning.phone.activation.AssigningMac.Redeemed;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps the certificates of devices for those who encrypt to them. */
@ApplicationScoped
public class DeviceCertificates {

    private static final Logger LOG = Logger.getLogger(DeviceCertificates.class);

    private static final String KEEP = """
            insert into device_certificate (code_id, certificate)
            select code, decode(certificate, 'hex') from unnest($1::uuid[], $2::text[]) as new (code, certificate)
            on conflict (code_id) do nothing""";

    private record Kept(UUID codeId, String hex) {}

    /** In the caller's transaction. One that cannot be read is not kept: nothing could be encrypted to it. */
    Uni<Void> keep(List<Redeemed> redeemed) {
        var readable = redeemed.stream().flatMap(DeviceCertificates::readable).toList();
        return PlainSql.update(
                        KEEP,
                        readable.stream().map(Kept::codeId).toArray(UUID[]::new),
                        readable.stream().map(Kept::hex).toArray(String[]::new))
                .replaceWithVoid();
    }

    private static Stream<Kept> readable(Redeemed redeemed) {
        var codeId = redeemed.event().codeId();
        try {
            var der = Base64.getDecoder().decode(redeemed.event().certificate());
            parse(der);
            return Stream.of(new Kept(codeId, HexFormat.of().formatHex(der)));
        } catch (IllegalArgumentException | CertificateException e) {
            LOG.warnf("No certificate of a device, its configuration cannot be encrypted: codeId=%s", codeId);
            return Stream.empty();
        }
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
