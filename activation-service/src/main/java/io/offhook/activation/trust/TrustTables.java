package io.offhook.activation.trust;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.mic.TrustSnapshot;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Reads what is trusted, if it changed. */
@ApplicationScoped
class TrustTables {

    private static final Logger LOG = Logger.getLogger(TrustTables.class);

    private final UnitOfWork units;

    TrustTables(UnitOfWork units) {
        this.units = units;
    }

    /** What is trusted, as of a version. */
    record Read(long version, TrustSnapshot trusted) {}

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
        var revoked = new RevokedCertificates(rows.lists().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> (String) row[0], row -> RevokedCertificates.Serials.of(bytes(row[1])))));
        var anchors = rows.anchors().stream()
                .flatMap(row -> anchor(bytes(row[0]), (boolean) row[1]))
                .toList();
        anchors.stream()
                .filter(revoked::containsAnchor)
                .forEach(anchor -> LOG.warnf("Trust anchor revoked: fingerprint=%s", anchor.fingerprint()));
        var denied = rows.denied().stream().map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet());
        return new Read(rows.version(), TrustSnapshot.of(anchors, denied, revoked));
    }

    private static byte[] bytes(Object bytea) {
        return ((Buffer) bytea).getBytes();
    }

    /** The trust service imports only what passes the same rules. An anchor that does not was imported under older rules. */
    private static Stream<TrustAnchor> anchor(byte[] der, boolean expiredWhenAdded) {
        var certificate = Certificates.stored(der);
        return switch (TrustAnchor.restore(certificate, expiredWhenAdded)) {
            case Parsed.Accepted it -> Stream.of(it.anchor());
            case Parsed.Rejected it -> {
                LOG.warnf(
                        "Trust anchor not used: fingerprint=%s reasons=%s", Fingerprint.of(certificate), it.reasons());
                yield Stream.empty();
            }
        };
    }
}
