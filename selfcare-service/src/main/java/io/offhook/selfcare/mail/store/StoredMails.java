package io.offhook.selfcare.mail.store;

import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of mails that are due, sent, failed or cancelled. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class StoredMails {

    /** More wait for the next mail: one record of what a mail told must not grow too large. */
    private static final int MAX_NOTICES = 500;

    /** A notice waits while its phone is unknown or somebody else's, and a person waits while they have no address. */
    private static final String READY = """
        n.user_id = %s and n.state = 'PENDING' and n.mail_id is null and (
            n.kind not in ('CODE_ISSUED', 'CODE_EXPIRES_SOON')
            or exists (select from my_phone p where p.phone_id = n.phone_id and p.owner_id = n.user_id))\
        """;

    /** Locks out who orders notices for these people: what is claimed next is all that they have. */
    private static final String LOCK_PEOPLE = """
        select g.user_id from mail_gathering g
        join portal_user u on u.user_id = g.user_id
        where g.due_at <= $1 and u.mail <> '' and exists (select from notice n where %s)
        order by g.due_at limit $2
        for update of g skip locked\
        """.formatted(READY.formatted("g.user_id"));

    private static final String MAKE = """
        insert into mail (mail_id, user_id, kinds, state, attempts, made_at, next_attempt_at)
        select gen_random_uuid(), user_id, '{}', 'PENDING', 1, $2::timestamptz, $3::timestamptz from unnest($1::text[]) as person (user_id)
        returning mail_id\
        """;

    /** What the mail says of a phone is kept for the mail that withdraws its code. */
    private static final String FILL = """
        with taken as (
            select notice_key, mail_id, p.description, p.directory_number from mail m
            cross join lateral (
                select n.notice_key, n.phone_id, n.user_id from notice n where %s order by n.happened_at limit %d) first
            left join my_phone p on p.phone_id = first.phone_id and p.owner_id = first.user_id
            where m.mail_id = any($1::uuid[]))
        update notice n set mail_id = taken.mail_id, description = coalesce(taken.description, n.description),
            directory_number = coalesce(taken.directory_number, n.directory_number)
        from taken where n.notice_key = taken.notice_key\
        """.formatted(READY.formatted("m.user_id"), MAX_NOTICES);

    private static final String NAME_KINDS = """
        update mail m set kinds = coalesce(
            (select array_agg(distinct n.kind order by n.kind) from notice n where n.mail_id = m.mail_id), '{}')
        where m.mail_id = any($1::uuid[])\
        """;

    private static final String LEAVE_PEOPLE = """
        delete from mail_gathering g where g.user_id = any($1::text[]) and not exists (
            select from notice n where n.user_id = g.user_id and n.state = 'PENDING' and n.mail_id is null)\
        """;

    private static final String CLAIM_AGAIN = """
        with due as (
            select m.mail_id from mail m
            join portal_user u on u.user_id = m.user_id
            where m.state = 'PENDING' and m.next_attempt_at <= $1 and u.mail <> ''
            order by m.next_attempt_at limit $2
            for update of m skip locked)
        update mail m set attempts = m.attempts + 1, next_attempt_at = $3
        from due where m.mail_id = due.mail_id
        returning m.mail_id\
        """;

    private static final String RETRY = """
        update mail set next_attempt_at = $2, reason = $3 where mail_id = $1 and state = 'PENDING'\
        """;

    private static final String END = """
        update mail set state = $2, ended_at = $3, reason = $4 where mail_id = $1 and state = 'PENDING'\
        """;

    /** One that was ordered again meanwhile belongs to no mail, and stays as it is. */
    private static final String END_NOTICES = """
        update notice set state = case when notice_key = any($3::text[]) then $2::text else 'CANCELLED' end
        where mail_id = $1 and state = 'PENDING'\
        """;

    private final ClaimedMails claimed;

    StoredMails(ClaimedMails claimed) {
        this.claimed = claimed;
    }

    /**
     * Claims mails that were never tried, each with all notices of a person that are due. No replica gets them again before the claim
     * expires; then they are due again, as later attempts.
     *
     * @param lease how long the claim holds
     */
    public Uni<List<DueMail>> claimFirst(Instant now, int max, Duration lease) {
        return PlainSql.select(LOCK_PEOPLE, utc(now), max).chain(rows -> {
            var people = rows.stream().map(row -> (String) row[0]).toArray(String[]::new);
            return people.length == 0
                    ? Uni.createFrom().item(List.of())
                    : PlainSql.select(MAKE, people, utc(now), utc(now.plus(lease)))
                            .map(StoredMails::ids)
                            .call(ids -> PlainSql.update(FILL, (Object) ids))
                            .call(ids -> PlainSql.update(NAME_KINDS, (Object) ids))
                            .call(() -> PlainSql.update(LEAVE_PEOPLE, (Object) people))
                            .chain(ids -> claimed.of(ids, now));
        });
    }

    /** Claims mails that were tried before. */
    public Uni<List<DueMail>> claimAgain(Instant now, int max, Duration lease) {
        return PlainSql.select(CLAIM_AGAIN, utc(now), max, utc(now.plus(lease)))
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(List.of()) : claimed.of(ids(rows), now));
    }

    /** @param reason why the last attempt failed; never an address */
    public Uni<Void> retryAt(UUID mailId, Instant at, String reason) {
        return PlainSql.update(RETRY, mailId, utc(at), reason).replaceWithVoid();
    }

    /** Nothing is left to tell. */
    public Uni<Void> cancel(UUID mailId, Instant at) {
        return end(mailId, "CANCELLED", at, null, List.of()).replaceWithVoid();
    }

    /** False: somebody erased it, or ended it before. */
    Uni<Boolean> sent(UUID mailId, List<String> told, Instant at) {
        return end(mailId, "SENT", at, null, told);
    }

    /** False: somebody erased it, or ended it before. */
    Uni<Boolean> failed(UUID mailId, List<String> untold, String reason, Instant at) {
        return end(mailId, "FAILED", at, reason, untold);
    }

    /** @param keys of the notices that end as the mail does; the others held no more, and are cancelled */
    private static Uni<Boolean> end(UUID mailId, String state, Instant at, @Nullable String reason, List<String> keys) {
        return PlainSql.update(END, mailId, state, utc(at), reason)
                .call(() -> PlainSql.update(END_NOTICES, mailId, state, keys.toArray(String[]::new)))
                .map(ended -> ended > 0);
    }

    private static UUID[] ids(List<Object[]> rows) {
        return rows.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
