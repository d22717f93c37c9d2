package io.offhook.activation.trust;

import io.offhook.eventing.UnitOfWork;
import io.offhook.pki.mic.TrustSnapshot;
import io.offhook.pki.path.TrustAnchor;
import io.offhook.pki.path.TrustAnchor.Parsed;
import io.offhook.pki.revocation.RevokedCertificates;
import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Fingerprint;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Reads what the trust topic said, if it said anything new. */
@ApplicationScoped
class TrustTables {

    private static final Logger LOG = Logger.getLogger(TrustTables.class);

    private final UnitOfWork units;

    TrustTables(UnitOfWork units) {
        this.units = units;
    }

    /** What is trusted, as of a version. */
    record Read(long version, TrustSnapshot trusted) {}

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
        var revoked = new RevokedCertificates(rows.lists().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> (String) row[0], row -> RevokedCertificates.Serials.of((byte[]) row[1]))));
        var anchors = rows.anchors().stream()
                .flatMap(row -> anchor((byte[]) row[0], (boolean) row[1]))
                .toList();
        anchors.stream()
                .filter(revoked::containsAnchor)
                .forEach(anchor -> LOG.warnf("Trust anchor revoked: fingerprint=%s", anchor.fingerprint()));
        return new Read(rows.version(), TrustSnapshot.of(anchors, Set.copyOf(rows.denied()), revoked));
    }

    /** The trust service imports what passes the same rules. An anchor that does not was imported under older ones. */
    private static Stream<TrustAnchor> anchor(byte[] der, boolean expiredWhenAdded) {
        var certificate = Certificates.stored(der);
        return switch (TrustAnchor.restore(certificate, expiredWhenAdded)) {
            case Parsed.Accepted it -> Stream.of(it.anchor());
            case Parsed.Rejected it -> {
                LOG.warnf(
                        "Trust anchor not in force: fingerprint=%s reasons=%s",
                        Fingerprint.of(certificate), it.reasons());
                yield Stream.empty();
            }
        };
    }
}
