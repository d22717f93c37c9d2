package io.offhook.tvs.certificate.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.pki.Role;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.certificate.store.CertificateView.HeldRole;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.RegisteredCertificate;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The registry that TVS answers from, in memory. Each replica polls for changes that another made. */
@ApplicationScoped
public class CurrentRegistry {

    private static final Logger LOG = Logger.getLogger(CurrentRegistry.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final int BEFORE_LISTENER = 100;

    private static final long NOT_READ = -1;

    private final UnitOfWork units;
    private final FindCertificates certificates;
    private final Clock clock;
    private final Duration warning;
    private final AtomicLong reads = new AtomicLong();
    private volatile Read current = new Read(0, NOT_READ, CertificateRegistry.of(List.of()));

    /** @param number counts the reads in the order in which they began */
    private record Read(long number, long version, CertificateRegistry registry) {}

    CurrentRegistry(
            UnitOfWork units,
            FindCertificates certificates,
            Clock clock,
            @ConfigProperty(name = "offhook.certificates.expiry-warning") Duration warning,
            MeterRegistry meters) {
        this.units = units;
        this.certificates = certificates;
        this.clock = clock;
        this.warning = warning;
        meters.gauge(
                "offhook.trust.certificates.expiring", this, it -> it.expiring().size());
    }

    public CertificateRegistry registry() {
        return current.registry();
    }

    /** Increases with every change of any role. */
    public long version() {
        return current.version();
    }

    /** A replica that has just started must not call our own certificates unknown. */
    void load(@Observes @Priority(BEFORE_LISTENER) StartupEvent event) {
        refresh().await().atMost(START_TIMEOUT);
    }

    @Scheduled(
            every = "{offhook.certificates.refresh-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> refresh() {
        return Uni.createFrom().deferred(() -> {
            long number = reads.incrementAndGet();
            return units.runApart(() -> readIfNewer(number, current.version()))
                    .invoke(read -> read.ifPresent(this::use))
                    .replaceWithVoid();
        });
    }

    @Scheduled(every = "{offhook.certificates.expiry-interval}")
    void warn() {
        for (var each : expiring()) {
            LOG.warnf(
                    "Certificate for phones expires soon: serial=%s notAfter=%s",
                    each.serial().toString(16), each.notAfter());
        }
    }

    private List<RegisteredCertificate> expiring() {
        return registry().expiringBefore(clock.instant().plus(warning));
    }

    /** Reads the version first: a change after that is read again the next time, and no change is missed. */
    private Uni<Optional<Read>> readIfNewer(long number, long version) {
        return storedVersion()
                .flatMap(stored -> stored == version
                        ? Uni.createFrom().item(Optional.<Read>empty())
                        : certificates.all().map(all -> Optional.of(new Read(number, stored, registry(all)))));
    }

    private static Uni<Long> storedVersion() {
        return PlainSql.select("select version from certificate_version").map(rows -> (Long) rows.getFirst()[0]);
    }

    private static CertificateRegistry registry(List<CertificateView> views) {
        return CertificateRegistry.of(
                views.stream().flatMap(CurrentRegistry::registered).toList());
    }

    /** One certificate that cannot be used must not keep TVS from answering for the others. */
    private static Stream<RegisteredCertificate> registered(CertificateView view) {
        try {
            return Stream.of(RegisteredCertificate.of(
                    Certificates.stored(view.certificate()),
                    view.roles().stream()
                            .collect(Collectors.toUnmodifiableMap(CurrentRegistry::role, HeldRole::ttlSeconds))));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Certificate left out of TVS: fingerprint=%s", view.fingerprint());
            return Stream.empty();
        }
    }

    private static Role role(HeldRole held) {
        return Role.labelled(held.role()).orElseThrow(() -> new IllegalStateException("a row names an unknown role"));
    }

    /** Of two reads that overlap, the one that began last has seen all that the other saw. */
    private synchronized void use(Read newer) {
        if (newer.number() > current.number()) {
            if (newer.version() != current.version()) {
                LOG.infof("Certificate registry read: version=%d", newer.version());
            }
            current = newer;
        }
    }
}
