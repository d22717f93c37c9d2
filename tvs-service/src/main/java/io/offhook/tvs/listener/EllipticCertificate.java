package io.offhook.tvs.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.EllipticTls;
import io.offhook.listener.ListenerOptions;
import io.offhook.listener.ListenerSettings;
import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.certificate.store.CurrentRegistry;
import io.offhook.tvs.trustlist.store.FindListedCertificates;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.TvsAnswer;
import io.offhook.tvs.verification.TvsRequest;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The certificate on P-256 that TVS has beside its own of RSA, and whether phones may be shown it. A phone that does not find a server's
 * certificate in its trust list leaves, so it is presented only while TVS itself vouches for it, and once trust lists have had it for long.
 */
@ApplicationScoped
class EllipticCertificate {

    private static final Logger LOG = Logger.getLogger(EllipticCertificate.class);

    private final Optional<EllipticKeyPair> pair;
    private final Duration listedFor;
    private final Supplier<CertificateRegistry> registry;
    private final Listed lists;
    private final Clock clock;
    private volatile boolean listed;

    /** Whether every trust list since then has a certificate in the role TVS. */
    interface Listed {
        Uni<Boolean> since(Instant then, X509Certificate certificate);
    }

    @Inject
    EllipticCertificate(
            Vertx vertx,
            EllipticSettings settings,
            CurrentRegistry registry,
            FindListedCertificates lists,
            Clock clock) {
        this(
                pair(vertx, settings),
                settings.listedFor(),
                registry::registry,
                (then, certificate) -> lists.isInEveryListSince(then, certificate, Role.TVS),
                clock);
    }

    EllipticCertificate(
            Optional<EllipticKeyPair> pair,
            Duration listedFor,
            Supplier<CertificateRegistry> registry,
            Listed lists,
            Clock clock) {
        this.pair = pair;
        this.listedFor = listedFor;
        this.registry = registry;
        this.lists = lists;
        this.clock = clock;
    }

    private static Optional<EllipticKeyPair> pair(Vertx vertx, EllipticSettings settings) {
        if (settings.certificate().isPresent() != settings.key().isPresent()) {
            throw new IllegalStateException("offhook.tvs.ec.certificate and offhook.tvs.ec.key belong together");
        }
        return settings.certificate()
                .map(file -> EllipticKeyPair.read(vertx, file, settings.key().orElseThrow()));
    }

    /** Empty if none is configured. Blocks. */
    Optional<EllipticTls> tls(Vertx vertx, String listener, ListenerSettings settings, MeterRegistry meters) {
        return pair.map(it -> EllipticTls.load(
                vertx,
                listener,
                ListenerOptions.tcp(settings, it.certificateFile(), it.keyFile()),
                this::isPresented,
                meters));
    }

    boolean isPresented() {
        return listed && pair.filter(this::isVouchedFor).isPresent();
    }

    @Scheduled(every = "{offhook.tvs.ec.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return pair.map(this::refresh).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> refresh(EllipticKeyPair ours) {
        return lists.since(clock.instant().minus(listedFor), ours.certificate())
                .invoke(this::use)
                .replaceWithVoid();
    }

    private void use(boolean known) {
        if (known != listed) {
            LOG.infof("EC certificate of TVS: inEveryList=%b since=%s", known, listedFor);
        }
        listed = known;
    }

    private boolean isVouchedFor(EllipticKeyPair ours) {
        var der = Bytes.of(Certificates.der(ours.certificate()));
        return registry.get().answer(new TvsRequest.Verify("", der), clock.instant())
                        instanceof TvsAnswer.Vouched vouched
                && vouched.roles().contains(Role.TVS);
    }
}
