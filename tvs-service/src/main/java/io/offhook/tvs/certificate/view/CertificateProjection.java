package io.offhook.tvs.certificate.view;

import io.offhook.contracts.trust.AnchorEvent;
import io.offhook.contracts.trust.CertificateEvent;
import io.offhook.contracts.trust.CertificateRoleGranted;
import io.offhook.contracts.trust.CertificateRoleWithdrawn;
import io.offhook.contracts.trust.DenialEvent;
import io.offhook.contracts.trust.RevocationEvent;
import io.offhook.contracts.trust.TrustEvent;
import io.offhook.contracts.trust.TrustListEvent;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.rebuild.ReadModel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What each event does to the read model. Takes nothing but events, so that a replay makes the same. */
@ApplicationScoped
public class CertificateProjection implements ReadModel.FromOwnEvents {

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public List<String> tables() {
        return List.of("phone_certificate", "certificate_role");
    }

    @Override
    public Uni<Void> apply(Recorded<?> recorded) {
        var at = recorded.metadata().time();
        return switch ((TrustEvent) recorded.event()) {
            // The version is no table of the read model: it goes up in a rebuild as well, when books must be read anew.
            case CertificateEvent it -> apply(it, at).chain(CertificateProjection::nextVersion);
            case AnchorEvent ignored -> Uni.createFrom().voidItem();
            case DenialEvent ignored -> Uni.createFrom().voidItem();
            case RevocationEvent ignored -> Uni.createFrom().voidItem();
            case TrustListEvent ignored -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> apply(CertificateEvent event, Instant at) {
        return switch (event) {
            case CertificateRoleGranted it -> certificate(it).chain(() -> role(it, at));
            case CertificateRoleWithdrawn it ->
                RoleRow.deleteById(RoleRow.id(it.fingerprint(), it.role())).replaceWithVoid();
        };
    }

    private static Uni<Void> nextVersion() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("update certificate_version set version = version + 1")
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> certificate(CertificateRoleGranted granted) {
        return CertificateRow.<CertificateRow>findById(granted.fingerprint())
                .flatMap(known -> known != null
                        ? Uni.createFrom().item(known)
                        : row(granted).persist())
                .replaceWithVoid();
    }

    private static CertificateRow row(CertificateRoleGranted granted) {
        var row = new CertificateRow();
        row.fingerprint = granted.fingerprint();
        row.subject = granted.subject();
        row.issuer = granted.issuer();
        row.serial = granted.serial();
        row.notBefore = granted.notBefore();
        row.notAfter = granted.notAfter();
        row.certificate = granted.certificate();
        return row;
    }

    private static Uni<Void> role(CertificateRoleGranted granted, Instant at) {
        var id = RoleRow.id(granted.fingerprint(), granted.role());
        return RoleRow.<RoleRow>findById(id)
                .map(known -> known != null ? known : new RoleRow())
                .invoke(row -> {
                    row.id = id;
                    row.fingerprint = granted.fingerprint();
                    row.role = granted.role();
                    row.ttlSeconds = granted.ttlSeconds();
                    row.grantedBy = granted.grantedBy();
                    row.grantedAt = at;
                })
                .flatMap(row -> row.persist())
                .replaceWithVoid();
    }
}
