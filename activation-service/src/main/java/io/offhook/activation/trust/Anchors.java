package io.offhook.activation.trust;

import io.offhook.activation.trust.TrustTables.Read;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * The anchors in force, and what takes them back: denials and revocation lists. In memory; each replica looks for changes all the
 * time, because one of them alone saw the event.
 */
@ApplicationScoped
public class Anchors {

    private static final Logger LOG = Logger.getLogger(Anchors.class);
    private static final Duration START = Duration.ofSeconds(30);

    /** After a rebuild, before the phones' port opens. */
    private static final int BEFORE_PHONES = 100;

    private static final long NOT_READ = -1;

    private final TrustTables tables;
    private final ExpiredMicPolicy expired;
    private final AtomicLong looks = new AtomicLong();
    private volatile InForce inForce;

    private record InForce(long look, long version, MicProofCache verifier) {}

    Anchors(TrustTables tables, ExpiredMicPolicy expired) {
        this.tables = tables;
        this.expired = expired;
        this.inForce = new InForce(0, NOT_READ, verifier(TrustSnapshot.nothing(), expired));
    }

    /**
     * Whether this chain proves that a device is genuine, now.
     *
     * @throws IllegalStateException while it is not known what is trusted: that makes nobody a stranger
     */
    public MicVerdict verify(List<X509Certificate> chain, Instant at) {
        var now = inForce;
        if (now.version() == NOT_READ) {
            throw new IllegalStateException("what is trusted has not been read yet");
        }
        return now.verifier().verify(chain, at);
    }

    /** A replica that has just started must not call genuine phones strangers. */
    void load(@Observes @Priority(BEFORE_PHONES) StartupEvent event) {
        refresh().await().atMost(START);
    }

    @Scheduled(every = "{offhook.trust.refresh}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        return Uni.createFrom().deferred(() -> {
            long look = looks.incrementAndGet();
            return tables.newerThan(inForce.version())
                    .invoke(found -> found.ifPresent(read -> use(look, read)))
                    .replaceWithVoid();
        });
    }

    /** Two looks may overtake each other; the one that began last has seen all that the other saw. */
    private synchronized void use(long look, Read read) {
        if (look > inForce.look()) {
            inForce = new InForce(look, read.version(), verifier(read.trusted(), expired));
            LOG.infof(
                    "Trust in force: version=%d anchors=%d denials=%d lists=%d",
                    read.version(),
                    read.trusted().anchors().size(),
                    read.trusted().denied().size(),
                    read.trusted().revoked().byIssuerKey().size());
        }
    }

    private static MicProofCache verifier(TrustSnapshot trust, ExpiredMicPolicy expired) {
        return new MicProofCache(new MicVerifier(trust, expired));
    }
}
