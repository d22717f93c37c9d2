package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.selfcare.mail.Notice;
import io.offhook.selfcare.mail.ReminderSteps;
import io.offhook.selfcare.mail.ReminderSteps.Window;
import io.offhook.selfcare.setting.FindReminderSetting;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Orders reminders of codes that expire soon. Any number of replicas may: the key of the notice lets each code be reminded of once at each
 * step.
 */
@ApplicationScoped
class OrderingReminders {

    private static final int BATCH_SIZE = 200;

    /** Not of a code that was issued with a life no longer than the step, if it is known when it was issued. */
    private static final String DUE = """
        select c.owner_id, c.phone_id, c.code_id from my_code c
        left join notice i on i.notice_key = 'CODE_ISSUED/' || c.code_id
        left join profile p on p.user_id = c.owner_id
        where c.status = 'LIVE' and c.expires_at > $1 and c.expires_at <= $2 and c.owner_id <> ''
            and (i.happened_at is null or c.expires_at - i.happened_at > $3::text::interval)
            and coalesce(p.mails_wanted, true)
            and not exists (
                select from notice n where n.notice_key = 'CODE_EXPIRES_SOON/' || c.code_id || '/' || $3)
        order by c.expires_at limit $4\
        """;

    private final ReminderSteps configured;
    private final FindReminderSetting setting;
    private final StoredNotices notices;
    private final UnitOfWork units;
    private final Clock clock;

    OrderingReminders(
            @ConfigProperty(name = "offhook.reminder.before") Optional<List<Duration>> before,
            FindReminderSetting setting,
            StoredNotices notices,
            UnitOfWork units,
            Clock clock) {
        this.configured = ReminderSteps.of(before.orElse(List.of()));
        this.setting = setting;
        this.notices = notices;
        this.units = units;
        this.clock = clock;
    }

    @Scheduled(every = "{offhook.reminder.sweep-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> remind() {
        return units.runApart(setting::find)
                .map(set -> set.map(ReminderSteps::of).orElse(configured))
                .onItem()
                .transformToMulti(steps -> Multi.createFrom().iterable(steps.windows()))
                .onItem()
                .transformToUniAndConcatenate(this::remind)
                .onItem()
                .ignoreAsUni();
    }

    /** Batch after batch, until one is not full. */
    private Uni<Void> remind(Window window) {
        return Multi.createBy()
                .repeating()
                .uni(() -> units.runApart(() -> batch(window)))
                .whilst(ordered -> ordered == BATCH_SIZE)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> batch(Window window) {
        var now = clock.instant();
        var cause = Cause.service(now);
        return PlainSql.select(
                        DUE,
                        now.plus(window.after()).atOffset(ZoneOffset.UTC),
                        now.plus(window.before()).atOffset(ZoneOffset.UTC),
                        window.before().toString(),
                        BATCH_SIZE)
                .map(rows -> rows.stream()
                        .map(row -> new NoticeOrder(reminder(row, window, now), cause))
                        .toList())
                .call(orders -> notices.order(orders, now))
                .map(List::size);
    }

    private static Notice reminder(Object[] row, Window window, Instant now) {
        return Notice.expiresSoon((String) row[0], (UUID) row[1], (UUID) row[2], window.before(), now);
    }
}
