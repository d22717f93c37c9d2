package io.offhook.selfcare.mail.send;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.StoredWelcomeMails;
import io.offhook.selfcare.mail.store.StoredWelcomeMails.Attempt;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Keeps sending due mails. First attempts and later attempts have a thread and slots of their own, and a mail waits only for a slot:
 * recipients whose servers hang delay neither each other nor new mails.
 */
@ApplicationScoped
class WelcomeMailLoop {

    private static final Logger LOG = Logger.getLogger(WelcomeMailLoop.class);
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration FAILURE_INTERVAL = Duration.ofSeconds(2);
    /** For revealing the code and recording the end, beside the time-out of the mail itself. */
    private static final Duration LEASE_RESERVE = Duration.ofMinutes(1);

    private final StoredWelcomeMails stored;
    private final SendingWelcomeMail sender;
    private final UnitOfWork units;
    private final WelcomeMailSettings settings;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    WelcomeMailLoop(
            StoredWelcomeMails stored,
            SendingWelcomeMail sender,
            UnitOfWork units,
            WelcomeMailSettings settings,
            Clock clock) {
        this.stored = stored;
        this.sender = sender;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        for (var attempt : Attempt.values()) {
            var name = "offhook-welcome-mail-" + attempt.name().toLowerCase(Locale.ROOT);
            threads.add(Thread.ofPlatform().name(name).daemon().start(() -> run(attempt)));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(5_000);
        }
    }

    private void run(Attempt attempt) {
        var slots = new Semaphore(settings.maxConcurrent());
        try {
            while (!stopping) {
                Thread.sleep(startDue(attempt, slots));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts as many due mails as slots are free; returns how long to wait before the next look. */
    private Duration startDue(Attempt attempt, Semaphore slots) throws InterruptedException {
        slots.acquire();
        int free = 1 + slots.drainPermits();
        var due = List.<DueMail>of();
        try {
            due = claim(attempt, free);
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.warnf("Welcome mails not claimed: failure=%s", e.getClass().getName());
            }
            return FAILURE_INTERVAL;
        } finally {
            slots.release(free - due.size());
        }
        due.forEach(mail -> start(mail, slots));
        return due.isEmpty() ? settings.pollInterval() : Duration.ZERO;
    }

    private List<DueMail> claim(Attempt attempt, int max) {
        var lease = settings.timeout().plus(LEASE_RESERVE);
        return units.runApart(() -> stored.claim(clock.instant(), attempt, max, lease))
                .await()
                .atMost(CLAIM_TIMEOUT);
    }

    /** A mail whose end cannot be recorded is due again when its claim expires. */
    private void start(DueMail mail, Semaphore slots) {
        Uni.createFrom()
                .deferred(() -> sender.send(mail))
                .onTermination()
                .invoke(() -> slots.release())
                .subscribe()
                .with(done -> {}, failure -> {
                    if (!stopping) {
                        LOG.warnf(
                                "Welcome mail not recorded: codeId=%s failure=%s",
                                mail.codeId(), failure.getClass().getName());
                    }
                });
    }
}
