package io.offhook.activation.trust;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.activation.trust.TrustTables.Read;
import io.offhook.listener.CertificateLife;
import io.offhook.pki.mic.ExpiredMicPolicy;
import io.offhook.pki.mic.MicVerdict;
import io.offhook.pki.mic.MicVerifier;
import io.offhook.pki.mic.TrustSnapshot;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * What is trusted now: anchors, denials and revocation lists, in memory. Each replica polls for changes, since only one of them consumes
 * an event.
 */
@ApplicationScoped
public class Anchors {

    private static final Logger LOG = Logger.getLogger(Anchors.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private static final int BEFORE_LISTENERS = 100;

    private static final long NOT_READ = -1;

    private final TrustTables tables;
    private final ExpiredMicPolicy expired;
    private final AtomicLong reads = new AtomicLong();
    private volatile Current current;

    private record Current(long number, long version, MicProofCache verifier, Optional<Instant> firstEnd) {}

    Anchors(TrustTables tables, ExpiredMicPolicy expired, Clock clock, MeterRegistry meters) {
        this.tables = tables;
        this.expired = expired;
        this.current = current(0, NOT_READ, TrustSnapshot.nothing());
        CertificateLife.watch(meters, clock, "trust-anchor", () -> current.firstEnd());
    }

    private Current current(long number, long version, TrustSnapshot trust) {
        return new Current(number, version, new MicProofCache(new MicVerifier(trust, expired)), trust.firstEnd());
    }

    /**
     * Verifies that a chain proves a device genuine.
     *
     * @throws IllegalStateException until what is trusted was read: that makes no device untrusted
     */
    public MicVerdict verify(List<X509Certificate> chain, Instant at) {
        var now = current;
        if (now.version() == NOT_READ) {
            throw new IllegalStateException("what is trusted was not read yet");
        }
        return now.verifier().verify(chain, at);
    }

    /** A replica that has just started must not refuse genuine phones. */
    void load(@Observes @Priority(BEFORE_LISTENERS) StartupEvent event) {
        refresh().await().atMost(START_TIMEOUT);
    }

    /** Reads what is trusted again, if it changed. */
    @Scheduled(every = "{offhook.trust.refresh-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> refresh() {
        return Uni.createFrom().deferred(() -> {
            long number = reads.incrementAndGet();
            return tables.newerThan(current.version())
                    .invoke(found -> found.ifPresent(read -> use(number, read)))
                    .replaceWithVoid();
        });
    }

    /** Two reads may overtake each other; the one that began last has seen everything that the other saw. */
    private synchronized void use(long number, Read read) {
        if (number > current.number()) {
            current = current(number, read.version(), read.trusted());
            LOG.infof(
                    "Trust changed: version=%d anchors=%d denials=%d lists=%d",
                    read.version(),
                    read.trusted().anchors().size(),
                    read.trusted().denied().size(),
                    read.trusted().revoked().byIssuerKey().size());
        }
    }
}
