package io.offhook.selfcare.mail.send;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.StoredMails;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Keeps sending due mails. First attempts and later attempts have a thread and slots of their own, and a mail waits only for a slot:
 * recipients whose servers hang delay neither each other nor new mails. A stop waits for the mails that are being sent, but not for long.
 */
@ApplicationScoped
class MailLoop {

    private static final Logger LOG = Logger.getLogger(MailLoop.class);
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration KNOWN_INTERVAL = Duration.ofMillis(500);
    private static final Duration FAILURE_INTERVAL = Duration.ofSeconds(2);
    /** For revealing the codes and recording the end, beside the time-out of the mail itself. */
    private static final Duration LEASE_RESERVE = Duration.ofMinutes(2);
    /** What is not sent by then is due again when its claim expires. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final StoredMails stored;
    private final SendingMail sender;
    private final KnownUsers users;
    private final UnitOfWork units;
    private final MailSettings settings;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    /** Said once, however long the brokers are away. */
    private final AtomicBoolean waits = new AtomicBoolean();

    MailLoop(
            StoredMails stored,
            SendingMail sender,
            KnownUsers users,
            UnitOfWork units,
            MailSettings settings,
            Clock clock) {
        this.stored = stored;
        this.sender = sender;
        this.users = users;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    private enum Attempt {
        FIRST,
        LATER
    }

    void start(@Observes StartupEvent event) {
        for (var attempt : Attempt.values()) {
            var name = "offhook-mail-" + attempt.name().toLowerCase(Locale.ROOT);
            threads.add(Thread.ofPlatform().name(name).daemon().start(() -> run(attempt)));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        long end = System.nanoTime() + STOP_TIMEOUT.toNanos();
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    private void run(Attempt attempt) {
        var slots = new Semaphore(settings.maxConcurrent());
        try {
            while (!knowsUsers() && !stop.await(KNOWN_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                // mails wait
            }
            while (!stop.await(startDue(attempt, slots).toMillis(), TimeUnit.MILLISECONDS)) {
                // the next look
            }
            slots.acquire(settings.maxConcurrent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody is mailed who was erased while this service was down. */
    private boolean knowsUsers() {
        try {
            return users.areUpToDate().await().atMost(CLAIM_TIMEOUT);
        } catch (RuntimeException e) {
            if (waits.compareAndSet(false, true)) {
                LOG.warnf(
                        "Mails wait for the topic of users: failure=%s",
                        e.getClass().getName());
            }
            return false;
        }
    }

    /** Starts as many due mails as slots are free; returns how long to wait before the next look. */
    private Duration startDue(Attempt attempt, Semaphore slots) throws InterruptedException {
        if (!slots.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
            return Duration.ZERO;
        }
        int free = 1 + slots.drainPermits();
        var due = List.<DueMail>of();
        try {
            due = claim(attempt, free);
        } catch (RuntimeException e) {
            if (stop.getCount() > 0) {
                LOG.warnf("Mails not claimed: failure=%s", e.getClass().getName());
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
        var now = clock.instant();
        return units.runApart(() -> switch (attempt) {
                    case FIRST -> stored.claimFirst(now, max, lease);
                    case LATER -> stored.claimAgain(now, max, lease);
                })
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
                .with(
                        done -> {},
                        failure -> LOG.warnf(
                                "Mail not recorded: mailId=%s failure=%s",
                                mail.mailId(), failure.getClass().getName()));
    }
}
