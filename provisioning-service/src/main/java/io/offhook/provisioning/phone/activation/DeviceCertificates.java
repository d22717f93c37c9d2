package io.offhook.provisioning.phone.activation;

import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CodeRedeemedByClaim;
import io.offhook.eventing.sql.PlainSql;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Stores the certificates of devices, so that files can be encrypted to them. */
@ApplicationScoped
public class DeviceCertificates {

    private static final Logger LOG = Logger.getLogger(DeviceCertificates.class);

    private static final String STORE = """
            insert into device_certificate (code_id, certificate, redeemed_at)
            select code, decode(certificate, 'hex'), redeemed_at
            from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as new (code, certificate, redeemed_at)
            on conflict (code_id) do nothing""";

    private static final String FIND =
            "select encode(certificate, 'hex'), redeemed_at from device_certificate where code_id = $1";

    private record HexCertificate(UUID codeId, String hex, Instant redeemedAt) {}

    /** In the caller's transaction. A certificate that cannot be read is not stored: nothing could be encrypted to it. A claim brings none. */
    public Uni<Void> store(List<Redemption> redemptions) {
        var readable =
                redemptions.stream().flatMap(DeviceCertificates::readable).toList();
        return PlainSql.update(
                        STORE,
                        readable.stream().map(HexCertificate::codeId).toArray(UUID[]::new),
                        readable.stream().map(HexCertificate::hex).toArray(String[]::new),
                        readable.stream()
                                .map(each -> each.redeemedAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .replaceWithVoid();
    }

    private static Stream<HexCertificate> readable(Redemption redemption) {
        return switch (redemption.event()) {
            case CodeRedeemed it -> readable(it.codeId(), it.certificate(), redemption.at());
            case CodeRedeemedByClaim ignored -> Stream.empty();
        };
    }

    private static Stream<HexCertificate> readable(UUID codeId, String certificate, Instant redeemedAt) {
        try {
            var der = Base64.getDecoder().decode(certificate);
            parse(der);
            return Stream.of(new HexCertificate(codeId, HexFormat.of().formatHex(der), redeemedAt));
        } catch (IllegalArgumentException | CertificateException e) {
            LOG.warnf("Device certificate unreadable, configuration cannot be encrypted: codeId=%s", codeId);
            return Stream.empty();
        }
    }

    /** Empty where the code was redeemed without a readable certificate. */
    @WithSession
    public Uni<Optional<DeviceCertificate>> of(UUID codeId) {
        return PlainSql.select(FIND, codeId)
                .map(rows -> rows.stream().findFirst().map(row -> certificate(codeId, row)));
    }

    private static DeviceCertificate certificate(UUID codeId, Object[] row) {
        try {
            return new DeviceCertificate(
                    codeId,
                    parse(HexFormat.of().parseHex((String) row[0])),
                    Optional.ofNullable((OffsetDateTime) row[1]).map(OffsetDateTime::toInstant));
        } catch (CertificateException e) {
            throw new IllegalStateException("a stored certificate was readable once", e);
        }
    }

    static Optional<X509Certificate> readable(byte[] der) {
        try {
            return Optional.of(parse(der));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static X509Certificate parse(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }
}
