package io.offhook.activation.trust;

import io.offhook.eventing.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The anchors in force, in memory. Each replica reads them anew all the time: one of them alone saw the event. */
@ApplicationScoped
public class Anchors {

    private static final Logger LOG = Logger.getLogger(Anchors.class);

    private final UnitOfWork units;
    private volatile Set<TrustAnchor> inForce = Set.of();
    private volatile Set<String> known = Set.of();

    Anchors(UnitOfWork units) {
        this.units = units;
    }

    /** Whether this chain proves that a device is genuine, now. */
    public MicVerdict verify(List<X509Certificate> chain, Instant at) {
        return MicVerifier.verify(chain, inForce, at);
    }

    @Scheduled(every = "{offhook.trust.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return units.runApart(() -> Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(
                                        "select fingerprint, certificate from trust_anchor", Object[].class)
                                .getResultList()))
                .invoke(this::use)
                .replaceWithVoid();
    }

    private void use(List<Object[]> rows) {
        var fingerprints = rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet());
        if (!fingerprints.equals(known)) {
            inForce = rows.stream().map(row -> anchor((byte[]) row[1])).collect(Collectors.toSet());
            known = fingerprints;
            LOG.infof("Trust anchors in force: %d", fingerprints.size());
        }
    }

    private static TrustAnchor anchor(byte[] der) {
        try {
            var certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return new TrustAnchor((X509Certificate) certificate, null);
        } catch (CertificateException e) {
            throw new IllegalStateException("a projected trust anchor is unreadable", e);
        }
    }
}
