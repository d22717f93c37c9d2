package io.offhook.activation.trust;

import io.offhook.activation.trust.Trusted.Anchor;
import io.offhook.eventing.PlainSql;
import io.offhook.eventing.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what is trusted, if it changed. */
@ApplicationScoped
class TrustTables {

    private final UnitOfWork units;

    TrustTables(UnitOfWork units) {
        this.units = units;
    }

    /** What is trusted, as of a version. */
    record Read(long version, Trusted trusted) {}

    private record Rows(long version, List<Object[]> anchors, List<Object[]> denied, List<Object[]> lists) {}

    /** Empty if the version is still this one; then it reads a single row. */
    Uni<Optional<Read>> newerThan(long version) {
        return units.runApart(() -> version()
                        .flatMap(now -> now == version
                                ? Uni.createFrom().item(Optional.<Rows>empty())
                                : rows(now).map(Optional::of)))
                // Long lists take time, and the event loop has connections to serve.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> rows.map(TrustTables::read));
    }

    private static Uni<Long> version() {
        return PlainSql.select("select version from trust_version").map(rows -> (Long) rows.getFirst()[0]);
    }

    /** Read after the version: a change in between is read again the next time, and never missed. */
    private static Uni<Rows> rows(long version) {
        return PlainSql.select("select certificate, added_expired from trust_anchor")
                .flatMap(anchors -> PlainSql.select("select device from denied_device")
                        .flatMap(denied -> PlainSql.select("select issuer_key, crl from revocation_list")
                                .map(lists -> new Rows(version, anchors, denied, lists))));
    }

    private static Read read(Rows rows) {
        var anchors = rows.anchors().stream()
                .map(row -> new Anchor(certificate(bytes(row[0])), (boolean) row[1]))
                .toList();
        var lists = rows.lists().stream()
                .collect(
                        Collectors.toUnmodifiableMap(row -> (String) row[0], row -> Revocations.read(bytes(row[1]))));
        var denied = rows.denied().stream().map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet());
        return new Read(rows.version(), Trusted.of(anchors, denied, new Revocations(lists)));
    }

    private static byte[] bytes(Object bytea) {
        return ((Buffer) bytea).getBytes();
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
