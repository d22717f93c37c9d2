package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.selfcare.mail.Notice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of notices. Every call belongs to the caller's transaction. */
@ApplicationScoped
class StoredNotices {

    /** A phone whose code was withdrawn may be somebody else's when the mail is written: the person knows it as they were told of it. */
    private static final String INSERT = """
        insert into notice (notice_key, user_id, kind, phone_id, code_id, model, device_name, happened_at, state,
            correlation_id, causation_id, traceparent, actor, channel, report, description, directory_number)
        select new.notice_key, new.user_id, new.kind, new.phone_id, new.code_id,
            coalesce(new.model, case when new.kind = 'CODE_WITHDRAWN' then p.model end), new.device_name, new.happened_at,
            'PENDING', new.correlation_id, new.causation_id, new.traceparent, new.actor, new.channel, new.report,
            told.description, told.directory_number
        from unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[],
                $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
            as new (notice_key, user_id, kind, phone_id, code_id, model, device_name, happened_at,
                correlation_id, causation_id, traceparent, actor, channel, report)
            left join my_phone p on p.phone_id = new.phone_id
            left join notice told on new.kind = 'CODE_WITHDRAWN' and told.user_id = new.user_id
                and told.notice_key = 'CODE_ISSUED/' || new.code_id
        on conflict (notice_key) do
        """;

    private static final String ORDER = INSERT + "nothing";

    private static final String ORDER_AGAIN = INSERT + """
        update set user_id = excluded.user_id, phone_id = excluded.phone_id,
            happened_at = case excluded.kind when 'CODE_ISSUED' then notice.happened_at else excluded.happened_at end,
            state = 'PENDING', mail_id = null,
            correlation_id = excluded.correlation_id, causation_id = excluded.causation_id,
            traceparent = excluded.traceparent, actor = excluded.actor, channel = excluded.channel, report = excluded.report\
        """;

    private static final String CANCEL_CARRIED = """
        update notice set state = 'CANCELLED'
        where code_id = any($1::uuid[]) and state = 'PENDING' and kind in ('CODE_ISSUED', 'CODE_EXPIRES_SOON')\
        """;

    private static final String CANCEL =
            "update notice set state = 'CANCELLED' where notice_key = any($1::text[]) and state = 'PENDING'";

    /** Older news would only confuse: of those, what still holds is kept. */
    private static final String RETRY_FAILED = """
        update notice set state = 'PENDING', mail_id = null
        where user_id = $1 and state = 'FAILED'
            and (kind in ('WELCOME', 'CODE_ISSUED', 'INVITATION') or happened_at > $2)\
        """;

    /** A mail is claimed under the lock of this row: what is ordered under it is in that mail or waits for the next one. */
    private final Gathering gathering;

    StoredNotices(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Orders notices. One that was ordered before stays as it is. */
    Uni<Void> order(List<NoticeOrder> orders, Instant now) {
        return orders.isEmpty()
                ? Uni.createFrom().voidItem()
                : gathering.touch(people(orders), now).chain(() -> insert(ORDER, orders));
    }

    /** Orders notices, also those that were sent, failed or were cancelled before. */
    Uni<Void> orderAgain(List<NoticeOrder> orders, Instant now) {
        return orders.isEmpty()
                ? Uni.createFrom().voidItem()
                : gathering.touch(people(orders), now).chain(() -> insert(ORDER_AGAIN, orders));
    }

    /** Cancels what carries codes that are no longer live. */
    Uni<Void> cancelCarrying(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(CANCEL_CARRIED, (Object) codeIds.toArray(UUID[]::new))
                        .replaceWithVoid();
    }

    Uni<Void> cancel(List<String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(CANCEL, (Object) keys.toArray(String[]::new)).replaceWithVoid();
    }

    /**
     * Gives the failed notices of a person another chance.
     *
     * @param since of the news that is still told
     */
    Uni<Void> retryFailed(String userId, Instant since, Instant now) {
        return PlainSql.update(RETRY_FAILED, userId, since.atOffset(ZoneOffset.UTC))
                .chain(again -> again == 0 ? Uni.createFrom().voidItem() : gathering.touch(List.of(userId), now));
    }

    private static List<String> people(List<NoticeOrder> orders) {
        return orders.stream().map(each -> each.notice().userId()).toList();
    }

    private static Uni<Void> insert(String sql, List<NoticeOrder> orders) {
        return PlainSql.update(
                        sql,
                        notices(orders, Notice::key),
                        notices(orders, Notice::userId),
                        notices(orders, each -> each.kind().name()),
                        ids(orders, Notice::phoneId),
                        ids(orders, Notice::codeId),
                        notices(orders, Notice::model),
                        notices(orders, Notice::deviceName),
                        orders.stream()
                                .map(each -> each.notice().happenedAt().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new),
                        causes(orders, Cause::correlationId),
                        causes(orders, Cause::causationId),
                        causes(orders, Cause::traceparent),
                        causes(orders, Cause::actor),
                        causes(orders, Cause::channel),
                        orders.stream()
                                .map(each -> each.report() == null
                                        ? null
                                        : each.report().name())
                                .toArray(String[]::new))
                .replaceWithVoid();
    }

    private static String[] notices(List<NoticeOrder> orders, Function<Notice, @Nullable String> text) {
        return orders.stream().map(each -> text.apply(each.notice())).toArray(String[]::new);
    }

    private static UUID[] ids(List<NoticeOrder> orders, Function<Notice, @Nullable UUID> id) {
        return orders.stream().map(each -> id.apply(each.notice())).toArray(UUID[]::new);
    }

    private static String[] causes(List<NoticeOrder> orders, Function<Cause, @Nullable String> text) {
        return orders.stream().map(each -> text.apply(each.cause())).toArray(String[]::new);
    }
}
