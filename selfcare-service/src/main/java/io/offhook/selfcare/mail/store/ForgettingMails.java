package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets mails that ended long ago, what they told, and links that no longer work. The events say what was told, so nothing is told twice. */
@ApplicationScoped
class ForgettingMails {

    private static final int BATCH_SIZE = 1_000;

    private static final String MAILS = """
        delete from mail where mail_id in (
            select mail_id from mail where state <> 'PENDING' and ended_at < $1 limit $2 for update skip locked)\
        """;

    /** That a person was welcomed, or is not to be, is kept for as long as the person is. */
    private static final String NOTICES = """
        delete from notice where notice_key in (
            select notice_key from notice where state <> 'PENDING' and kind <> 'WELCOME' and happened_at < $1
                and not exists (select from mail m where m.mail_id = notice.mail_id)
            limit $2 for update skip locked)\
        """;

    private final MailLinks links;
    private final UnitOfWork units;
    private final Clock clock;
    private final Duration kept;

    ForgettingMails(
            MailLinks links,
            UnitOfWork units,
            Clock clock,
            @ConfigProperty(name = "offhook.mail.retention") Duration kept) {
        this.links = links;
        this.units = units;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "{offhook.mail.cleanup-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        var now = clock.instant();
        return units.runApart(() -> links.forgetOld(now))
                .chain(() -> delete(MAILS, now.minus(kept)))
                .chain(() -> delete(NOTICES, now.minus(kept)));
    }

    /** Batch after batch, until one is not full. */
    private Uni<Void> delete(String some, Instant before) {
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(() -> PlainSql.update(some, before.atOffset(ZoneOffset.UTC), BATCH_SIZE)))
                .whilst(deleted -> deleted == BATCH_SIZE)
                .onItem()
                .ignoreAsUni();
    }
}
