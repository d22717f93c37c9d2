package io.offhook.selfcare.erasure;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Deletes the history of mails whose codes expired long ago. No code that has expired is mailed again, so nothing is sent twice. */
@ApplicationScoped
class ForgettingMails {

    private static final Logger LOG = Logger.getLogger(ForgettingMails.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    private static final String FORGET = """
            delete from welcome_mail where code_id in (
                select code_id from welcome_mail where state <> 'PENDING' and expires_at < $1 limit $2 for update skip locked)""";

    private final UnitOfWork units;
    private final Clock clock;
    private final Duration kept;
    private @Nullable Cancellable timer;

    ForgettingMails(UnitOfWork units, Clock clock, @ConfigProperty(name = "offhook.mail.retention") Duration kept) {
        this.units = units;
        this.clock = clock;
        this.kept = kept;
    }

    void start(@Observes StartupEvent event) {
        timer = Multi.createFrom()
                .ticks()
                .startingAfter(EVERY)
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> sweep().onFailure()
                        .invoke(failure -> LOG.debugf("Mails not forgotten: %s", failure))
                        .onFailure()
                        .recoverWithNull())
                .subscribe()
                .with(ignored -> {});
    }

    void stop(@Observes ShutdownEvent event) {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Batch after batch, until one is not full. */
    Uni<Void> sweep() {
        var before = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(() -> PlainSql.update(FORGET, before, BATCH)))
                .whilst(deleted -> deleted == BATCH)
                .onItem()
                .ignoreAsUni();
    }
}
