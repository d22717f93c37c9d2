package io.offhook.tvs.certificate.view;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.eventing.UnitOfWork;
import io.offhook.tvs.verification.CertificateBook;
import io.offhook.tvs.verification.Listed;
import io.offhook.tvs.verification.OpenBook;
import io.quarkus.hibernate.reactive.panache.Panache;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The book that TVS answers from, in memory. Each replica looks for changes all the time: one alone made them. */
@ApplicationScoped
public class BookInForce implements OpenBook {

    private static final Logger LOG = Logger.getLogger(BookInForce.class);
    private static final Duration START = Duration.ofSeconds(30);

    /** After a rebuild, before the phones' port opens. */
    private static final int BEFORE_PHONES = 100;

    private static final long NOT_READ = -1;

    private final UnitOfWork units;
    private final FindCertificates certificates;
    private final Clock clock;
    private final Duration warning;
    private final AtomicLong looks = new AtomicLong();
    private volatile InForce inForce = new InForce(0, NOT_READ, CertificateBook.of(List.of()));

    private record InForce(long look, long version, CertificateBook book) {}

    BookInForce(
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

    @Override
    public CertificateBook now() {
        return inForce.book();
    }

    /** Goes up with every change of any role. */
    public long version() {
        return inForce.version();
    }

    /** A replica that has just started must not call our own certificates strangers. */
    void load(@Observes @Priority(BEFORE_PHONES) StartupEvent event) {
        refresh().await().atMost(START);
    }

    @Scheduled(every = "{offhook.certificates.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> refresh() {
        return Uni.createFrom().deferred(() -> {
            long look = looks.incrementAndGet();
            return newerThan(inForce.version())
                    .invoke(found -> found.ifPresent(read -> use(new InForce(look, read.version(), read.book()))))
                    .replaceWithVoid();
        });
    }

    @Scheduled(every = "{offhook.certificates.expiry-look}")
    void warn() {
        for (var each : expiring()) {
            LOG.warnf("Certificate for phones expires soon: serial=%x notAfter=%s", each.serial(), each.notAfter());
        }
    }

    private List<Listed> expiring() {
        return now().expiringBefore(clock.instant().plus(warning));
    }

    private record Read(long version, CertificateBook book) {}

    /** The version first: what is newer than it is read once more the next time, what is older never is. */
    private Uni<Optional<Read>> newerThan(long version) {
        return units.runApart(() -> storedVersion()
                .flatMap(now -> now == version
                        ? Uni.createFrom().item(Optional.<Read>empty())
                        : certificates
                                .all()
                                .map(all -> Optional.of(new Read(
                                        now,
                                        CertificateBook.of(
                                                all.stream().map(BookEntry::of).toList()))))));
    }

    private static Uni<Long> storedVersion() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("select version from certificate_version", Long.class)
                        .getSingleResult());
    }

    /** Two looks may overtake each other; the one that began last has seen all that the other saw. */
    private synchronized void use(InForce newer) {
        if (newer.look() > inForce.look()) {
            inForce = newer;
            LOG.infof("Certificates for phones in force: version=%d", newer.version());
        }
    }
}
