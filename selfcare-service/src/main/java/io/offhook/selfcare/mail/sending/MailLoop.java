package io.offhook.selfcare.mail.sending;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A loop with its own life: sends what is due, rests when nothing is, begins anew after any failure. */
@ApplicationScoped
class MailLoop {

    private static final Logger LOG = Logger.getLogger(MailLoop.class);
    private static final Duration ONE_BATCH = Duration.ofMinutes(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final SendingMails sending;
    private final Duration rest;
    private volatile @Nullable Thread thread;

    MailLoop(SendingMails sending, @ConfigProperty(name = "offhook.welcome-mail.poll") Duration rest) {
        this.sending = sending;
        this.rest = rest;
    }

    void start(@Observes StartupEvent event) {
        var loop = Thread.ofPlatform().name("offhook-welcome-mail").daemon().unstarted(this::run);
        thread = loop;
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var loop = thread;
        thread = null;
        if (loop != null) {
            loop.interrupt();
            loop.join(5_000);
        }
    }

    private void run() {
        try {
            while (thread == Thread.currentThread()) {
                Thread.sleep(sendAndRest());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration sendAndRest() {
        try {
            return sending.sendDue().await().atMost(ONE_BATCH) == 0 ? rest : Duration.ZERO;
        } catch (RuntimeException e) {
            if (thread != Thread.currentThread()) {
                return Duration.ZERO;
            }
            LOG.warnf("Welcome mails wait: %s", e);
            return AFTER_FAILURE;
        }
    }
}
