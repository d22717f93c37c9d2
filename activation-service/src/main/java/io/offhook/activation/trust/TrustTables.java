package io.offhook.activation.trust;

import io.offhook.activation.trust.Trusted.Anchor;
import io.offhook.eventing.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the trust topic said, if it said anything new. */
@ApplicationScoped
class TrustTables {

    private final UnitOfWork units;

    TrustTables(UnitOfWork units) {
        this.units = units;
    }

    /** What is trusted, as of a version. */
    record Read(long version, Trusted trusted) {}

    private record Rows(long version, List<Object[]> anchors, List<String> denied, List<Object[]> lists) {}

    /** Empty if the version is still this one: a look that costs next to nothing. */
    Uni<Optional<Read>> newerThan(long version) {
        return units.runApart(() -> version()
                        .flatMap(now -> now == version
                                ? Uni.createFrom().item(Optional.<Rows>empty())
                                : rows(now).map(Optional::of)))
                // Long lists take their time, and the thread it came on has connections to serve.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> rows.map(TrustTables::read));
    }

    private static Uni<Long> version() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select version from trust_version", Long.class)
                        .getSingleResult());
    }

    /** After the version: what is newer than it is read once more the next time, what is older never is. */
    private static Uni<Rows> rows(long version) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select certificate, added_expired from trust_anchor", Object[].class)
                        .getResultList()
                        .flatMap(anchors -> session.createNativeQuery("select device from denied_device", String.class)
                                .getResultList()
                                .flatMap(denied -> session.createNativeQuery(
                                                "select issuer_key, crl from revocation_list", Object[].class)
                                        .getResultList()
                                        .map(lists -> new Rows(version, anchors, denied, lists)))));
    }

    private static Read read(Rows rows) {
        var anchors = rows.anchors().stream()
                .map(row -> new Anchor(certificate((byte[]) row[0]), (boolean) row[1]))
                .toList();
        var lists = rows.lists().stream()
                .collect(
                        Collectors.toUnmodifiableMap(row -> (String) row[0], row -> Revocations.read((byte[]) row[1])));
        return new Read(rows.version(), Trusted.of(anchors, Set.copyOf(rows.denied()), new Revocations(lists)));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a projected trust anchor is unreadable", e);
        }
    }
}
