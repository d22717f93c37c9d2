package io.offhook.tvs.lsc.session.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.Role;
import io.offhook.pki.mic.MicVerifier;
import io.offhook.pki.mic.TrustSnapshot;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.anchor.store.FindAnchors;
import io.offhook.tvs.certificate.store.CurrentRegistry;
import io.offhook.tvs.denial.store.FindDenials;
import io.offhook.tvs.lsc.issuing.LscSettings;
import io.offhook.tvs.lsc.proof.Credentials;
import io.offhook.tvs.lsc.proof.LscVerifier;
import io.offhook.tvs.revocation.store.FindRevokedCertificates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What phones are verified against now: read again when phones ask, at most every second. */
@ApplicationScoped
class CurrentCredentials {

    private static final Duration KEEP = Duration.ofSeconds(1);

    private final CurrentRegistry registry;
    private final Clock clock;
    private final Uni<Credentials> current;

    CurrentCredentials(
            UnitOfWork units,
            FindAnchors anchors,
            FindDenials denials,
            FindRevokedCertificates revocations,
            CurrentRegistry registry,
            LscSettings settings,
            Clock clock) {
        var expired = settings.acceptExpiredMics().orElse(Set.of());
        this.registry = registry;
        this.clock = clock;
        this.current = units.runApart(() -> anchors.trusted()
                        .flatMap(trusted -> denials.devices()
                                .flatMap(denied -> revocations
                                        .current()
                                        .map(revoked -> TrustSnapshot.of(trusted, denied, revoked)))))
                .map(trust -> new Credentials(
                        new MicVerifier(trust, model -> expired.contains(model.name())),
                        new LscVerifier(issuers(), trust)))
                .memoize()
                .atLeast(KEEP);
    }

    Uni<Credentials> current() {
        return current;
    }

    /** The CAs that phones are told about in the role CAPF. */
    List<X509Certificate> issuers() {
        return registry.registry().in(Role.CAPF, clock.instant()).stream()
                .map(each -> Certificates.stored(each.der().toArray()))
                .toList();
    }
}
