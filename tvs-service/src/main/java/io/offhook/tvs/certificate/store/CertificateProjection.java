package io.offhook.tvs.certificate.store;

import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps the tables of certificates and their roles. Depends on events alone, so that a replay gives the same rows. */
@ApplicationScoped
public class CertificateProjection implements ReadModel.FromOwnEvents {

    private static final String INSERT_CERTIFICATE = """
            insert into phone_certificate (fingerprint, subject, issuer, serial, not_before, not_after, certificate)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (fingerprint) do nothing""";
    private static final String UPSERT_ROLE = """
            insert into certificate_role (id, fingerprint, role, ttl_seconds, granted_by, granted_at)
            values ($1::text || '/' || $2::text, $1, $2, $3, $4, $5)
            on conflict (id) do update set
                ttl_seconds = excluded.ttl_seconds, granted_by = excluded.granted_by, granted_at = excluded.granted_at""";
    private static final String DELETE_ROLE = "delete from certificate_role where fingerprint = $1 and role = $2";
    private static final String NEXT_VERSION = "update certificate_version set version = version + 1";

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_certificate", "certificate_role");
    }

    @Override
    public List<String> touched() {
        return List.of("certificate_version");
    }

    @Override
    public List<String> onSwapped() {
        return List.of(NEXT_VERSION);
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        return recorded.event() instanceof CertificateEvent event
                ? apply(event, recorded.metadata().time())
                        .chain(() -> PlainSql.update(NEXT_VERSION))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static Uni<Integer> apply(CertificateEvent event, Instant at) {
        return switch (event) {
            case CertificateRoleGranted it -> certificate(it).chain(() -> role(it, at));
            case CertificateRoleWithdrawn it -> PlainSql.update(DELETE_ROLE, it.fingerprint(), it.role());
        };
    }

    private static Uni<Integer> certificate(CertificateRoleGranted granted) {
        return PlainSql.update(
                INSERT_CERTIFICATE,
                granted.fingerprint(),
                granted.subject(),
                granted.issuer(),
                granted.serial(),
                granted.notBefore().atOffset(ZoneOffset.UTC),
                granted.notAfter().atOffset(ZoneOffset.UTC),
                granted.certificate());
    }

    private static Uni<Integer> role(CertificateRoleGranted granted, Instant at) {
        return PlainSql.update(
                UPSERT_ROLE,
                granted.fingerprint(),
                granted.role(),
                granted.ttlSeconds(),
                granted.grantedBy(),
                at.atOffset(ZoneOffset.UTC));
    }
}
