package io.offhook.selfcare.mail.store;

import io.offhook.eventing.Cause;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of mails that are ordered, due, sent, failed or cancelled. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class StoredWelcomeMails {

    private static final String INSERT = """
        insert into welcome_mail (code_id, phone_id, owner_id, expires_at, state, next_attempt_at,
            correlation_id, causation_id, traceparent, actor)
        select code_id, phone_id, owner_id, expires_at, 'PENDING', due_at,
            correlation_id, causation_id, traceparent, actor
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[],
                $6::text[], $7::text[], $8::text[], $9::text[])
            as new (code_id, phone_id, owner_id, expires_at, due_at,
                correlation_id, causation_id, traceparent, actor)
        on conflict (code_id) do
        """;

    private static final String ORDER = INSERT + "nothing";

    private static final String ORDER_AGAIN = INSERT + """
        update set phone_id = excluded.phone_id, owner_id = excluded.owner_id, expires_at = excluded.expires_at,
            state = 'PENDING', attempts = 0, next_attempt_at = excluded.next_attempt_at,
            correlation_id = excluded.correlation_id, causation_id = excluded.causation_id,
            traceparent = excluded.traceparent, actor = excluded.actor\
        """;

    /** A mail waits while its owner has no address, and while its phone is unknown or somebody else's. */
    private static final String CLAIM = """
        with due as (
            select m.code_id from welcome_mail m
            join portal_user u on u.user_id = m.owner_id
            join my_phone p on p.phone_id = m.phone_id and p.owner_id = m.owner_id
            where m.state = 'PENDING' and m.next_attempt_at <= $1 and u.mail <> '' and (m.attempts = 0) = $2
            order by m.next_attempt_at limit $3
            for update of m skip locked),
        claimed as (
            update welcome_mail m set attempts = m.attempts + 1, next_attempt_at = $4
            from due where m.code_id = due.code_id
            returning m.*)
        select c.code_id, c.phone_id, c.owner_id, c.attempts, u.name, u.mail, p.model, p.directory_number,
            (select codes_shown from portal_setting), c.correlation_id, c.causation_id, c.traceparent, c.actor
        from claimed c
        join portal_user u on u.user_id = c.owner_id
        join my_phone p on p.phone_id = c.phone_id\
        """;

    private static final String CANCEL =
            "update welcome_mail set state = 'CANCELLED' where code_id = any($1::uuid[]) and state = 'PENDING'";

    private static final String END = "update welcome_mail set state = $2 where code_id = $1 and state = 'PENDING'";

    private static final String RETRY =
            "update welcome_mail set next_attempt_at = $2 where code_id = $1 and state = 'PENDING'";

    private static final String RETRY_FAILED = """
        update welcome_mail set state = 'PENDING', attempts = 0, next_attempt_at = $2
        where owner_id = $1 and state = 'FAILED' and expires_at > $2\
        """;

    /** Which mails a claim takes. */
    public enum Attempt {
        FIRST,
        LATER
    }

    /** Orders mails. A mail that was ordered before stays as it is. */
    Uni<Void> order(List<MailOrder> orders) {
        return orders.isEmpty() ? Uni.createFrom().voidItem() : insert(ORDER, orders);
    }

    /** Orders a mail, also one that was sent, failed or was cancelled before. */
    Uni<Void> orderAgain(MailOrder order) {
        return insert(ORDER_AGAIN, List.of(order));
    }

    /** Cancels mails whose codes are no longer live. */
    public Uni<Void> cancel(List<UUID> codeIds) {
        return codeIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : PlainSql.update(CANCEL, (Object) codeIds.toArray(UUID[]::new)).replaceWithVoid();
    }

    Uni<Void> sent(UUID codeId) {
        return PlainSql.update(END, codeId, "SENT").replaceWithVoid();
    }

    Uni<Void> failed(UUID codeId) {
        return PlainSql.update(END, codeId, "FAILED").replaceWithVoid();
    }

    public Uni<Void> retryAt(UUID codeId, Instant at) {
        return PlainSql.update(RETRY, codeId, utc(at)).replaceWithVoid();
    }

    /** Gives the failed mails of an owner another chance. */
    public Uni<Void> retryFailed(String ownerId, Instant now) {
        return PlainSql.update(RETRY_FAILED, ownerId, utc(now)).replaceWithVoid();
    }

    /**
     * Claims due mails. No replica gets them again before the claim expires.
     *
     * @param lease how long the claim holds
     */
    public Uni<List<DueMail>> claim(Instant now, Attempt attempt, int max, Duration lease) {
        return PlainSql.select(CLAIM, utc(now), attempt == Attempt.FIRST, max, utc(now.plus(lease)))
                .map(rows -> rows.stream().map(DueMail::of).toList());
    }

    private static Uni<Void> insert(String sql, List<MailOrder> orders) {
        return PlainSql.update(
                        sql,
                        orders.stream().map(MailOrder::codeId).toArray(UUID[]::new),
                        orders.stream().map(MailOrder::phoneId).toArray(UUID[]::new),
                        orders.stream().map(MailOrder::ownerId).toArray(String[]::new),
                        orders.stream().map(each -> utc(each.expiresAt())).toArray(OffsetDateTime[]::new),
                        orders.stream().map(each -> utc(each.cause().at())).toArray(OffsetDateTime[]::new),
                        causes(orders, Cause::correlationId),
                        causes(orders, Cause::causationId),
                        causes(orders, Cause::traceparent),
                        causes(orders, Cause::actor))
                .replaceWithVoid();
    }

    private static String[] causes(List<MailOrder> orders, Function<Cause, @Nullable String> text) {
        return orders.stream().map(each -> text.apply(each.cause())).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
